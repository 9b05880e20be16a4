import type en from '../en/score.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  asTable: 'Lire la partition sous forme de tableau',
  key: 'Plein : l’orateur était dans la salle ou parlait de première main. Vide : de seconde main, ou absent de la salle. Flèche : un changement de cap. Pâle : après le jour affiché.',
  day: 'Jour',
  acts: 'Actes',
  legislature: 'Parlement',
  other: 'Autre',
  lane: '{name} :',
  several: '{label} ({n, plural, one {# acte} many {# actes} other {# actes}})',
  secondHand: '(de seconde main ou absent de la salle)',
  changed: '(changement de cap)',
  wordsMatch: 'les paroles concordent',
  noLonger: 'ne concordent plus depuis le {day}',
})
