/** The 256 words of French, in the order of the bytes they stand for. None of them has an accent to be forgotten. */
export const FR = `
abeille abricot acier agneau aigle album algue ampoule ananas ancre arc ardoise argent armoire
artiste atelier aube auberge automne avion bagage balai balcon baleine bambou banc barque barrage
bateau beurre biscuit bison blouse bocal bonnet bouchon bougie branche brebis brioche brosse bureau
cabane cactus cadeau cahier caillou calepin camion canard carafe caramel carnet carotte carreau
cascade castor caverne cerceau cerise chaise chalet chapeau charbon chemise cheval chorale ciboule
cigale cirque ciseau citron clairon clavier clou coffre collier colline colombe concert corail
corbeau corde coton crabe cravate crayon cuvette cygne damier danseur dauphin dessert diamant dragon
drapeau duvet enclume faisan famille farine faucon ferme feuille figue filet flacon flamme fleuve
foire fourmi fraise fromage garage gerbe glacier gomme grange granit grenier grillon grotte guitare
haie hameau harpe hermine hibou horloge huile iguane indigo iris jambon jardin jasmin jouet journal
jungle jupe kayak laine laitue lapin lavande licorne lierre lilas linge livre loutre lunette luth
magasin maison manteau marmite marron melon menthe meuble miel mimosa moineau moteur mousse mouton
muguet navet navire nickel nuage oasis olive ombre oncle orage ortie outil panda panier paquet
parfum peluche pendule perle persil piano pilote pinceau pinson plateau poivre pompier pont portail
potage potiron prairie prune puits quai radis raisin rame rasoir renard robinet rocher romarin
roseau ruban sable sabot safran salade salon sardine saumon seau seigle semoule silex sirop soleil
sommet souris stade statue stylo sucre tambour tartine tasse taupe taureau temple thym tigre timbre
toile toiture tonneau torche tortue train trousse truite tulipe tunnel usine verger village voilier
volcan wagon
`
