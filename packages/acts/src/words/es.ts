/** The 256 words of Spanish, in the order of the bytes they stand for. None of them has an accent to be forgotten. */
export const ES = `
abanico abeja abeto aceite acero acuario aguja ajedrez alambre alce alcoba alhaja altavoz ancla
anillo antena arena arpa arroz asiento astilla atlas azulejo baile banana bandeja barco basket
batido bellota bigote bisonte bodega bolsa bosque botella brazo brisa bronce bucle burbuja caballo
cabina cabra cacao cactus caldera camello camisa campana canasta canoa caracol careta cebolla cedro
cepillo cereza chaleco cielo ciervo ciruela ciudad clavel cobre cohete colcha collar cometa conejo
coral corcho corona cosecha cristal cuchara cuenco cuerda dedal diario disco domingo duende enchufe
encina erizo esfera espejo espiga establo estufa familia farol fideo flauta flecha florero fogata
fresa fruta fuente gacela gaita galleta ganso garaje garza gaviota gemelo girasol gorila gorra
granito grillo grua gusano hacha hamaca hebilla helado hierba higo hogar hormiga hotel hueso iguana
isla jarra jaula jirafa juguete kayak kiosco lagarto lago laurel lechuga lenteja lirio llave lluvia
maceta madera manta manzana mapa melodia mercado mesa mimbre mineral moneda morsa mosaico mueble
museo naipe nave neblina niebla nieve nogal novela nube nuez oboe oliva ombligo orilla oruga ostra
oveja pala palmera paloma pandero papel pasillo patata pavo pecera pelota pepino perejil perfume
pescado piedra pijama pincel pizarra planeta pluma pollo poni pradera prisma puerto pulsera quilla
radio rama raqueta regalo reloj repollo resorte roble rosal rueda sabana sello selva semilla silbato
silla sol tabla taladro tambor tapiz tarta teclado tejado templo tenedor tesoro tienda tierra tigre
toalla tobillo topo torre tortuga tren trigo trineo tuba tuerca vaca valle vapor velero venado
ventana vereda vestido vidrio vino yate yeso yogur yunque zorro zueco
`
