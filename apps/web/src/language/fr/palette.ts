import type en from '../en/palette.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  goTo: 'Aller à',
  goToMore: 'Aller à…',
  keys: 'Touches',
  close: 'Fermer',
  opening: 'Ouverture.',
  places: 'Lieux',
  nothingCalled: 'Rien ne porte ce nom.',
  section: 'section',
  matter: 'affaire',
  dialogue: 'dialogue',
  toDo: 'à faire',
  writeNotice: 'Rédiger un avis',
  tableNorm: 'Déposer une norme',
  stateConduct: 'Énoncer une position sur un comportement',
  raiseConcern: 'Soulever une préoccupation',
  declareWatch: 'Déclarer une veille',
  keyGo: 'aller à une section, une affaire ou un formulaire par son nom',
  keyKeys: 'ces touches',
  keyDays: 'sur le curseur : au jour précédent ou suivant où quelque chose est au registre',
  keyEnds: 'sur le curseur : au premier jour, et à maintenant',
  keyTab: 'au lien, champ ou bouton suivant ; le premier d’une page mène au-delà des sections',
  keyEscape: 'ferme ce qui est ouvert, efface un filtre',
  gallery: 'Pour qui construit : <gallery>chaque élément de page dans chaque état</gallery>.',
})
