import type en from '../en/palette.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  goTo: 'Ir a',
  goToMore: 'Ir a…',
  keys: 'Teclas',
  close: 'Cerrar',
  opening: 'Abriendo.',
  places: 'Lugares',
  nothingCalled: 'Nada tiene ese nombre.',
  section: 'sección',
  matter: 'asunto',
  dialogue: 'diálogo',
  toDo: 'por hacer',
  writeNotice: 'Redactar un aviso',
  tableNorm: 'Presentar una norma',
  stateConduct: 'Exponer una posición sobre un comportamiento',
  raiseConcern: 'Plantear una preocupación',
  declareWatch: 'Declarar un seguimiento',
  keyGo: 'ir a una sección, un asunto o un formulario por su nombre',
  keyKeys: 'estas teclas',
  keyDays: 'en el control deslizante: al día anterior o siguiente en que algo consta en el registro',
  keyEnds: 'en el control deslizante: al primer día, y a ahora',
  keyTab: 'al enlace, campo o botón siguiente; el primero de una página lleva más allá de las secciones',
  keyEscape: 'cierra lo que está abierto, borra un filtro',
  gallery: 'Para quienes construyen: <gallery>cada elemento de página en cada estado</gallery>.',
})
