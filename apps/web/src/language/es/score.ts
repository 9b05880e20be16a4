import type en from '../en/score.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  asTable: 'Leer la partitura como tabla',
  key: 'Lleno: quien habló estaba en la sala o habló de primera mano. Hueco: de segunda mano, o no estaba en la sala. Flecha: un cambio de rumbo. Tenue: posterior al día mostrado.',
  day: 'Día',
  acts: 'Actos',
  legislature: 'Parlamento',
  other: 'Otros',
  lane: '{name}:',
  several: '{label} ({n, plural, one {# acto} many {# actos} other {# actos}})',
  secondHand: '(de segunda mano o no estaba en la sala)',
  changed: '(cambio de rumbo)',
  wordsMatch: 'las palabras coinciden',
  noLonger: 'ya no coinciden desde el {day}',
})
