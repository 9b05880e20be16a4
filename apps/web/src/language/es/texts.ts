import type en from '../en/texts.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  list: 'Textos sobre la mesa',
  sub: 'Entre corchetes figura lo que aún no se ha convenido, y de quién son las palabras.',
  noRevision: 'No hay tal revisión',
  noRevisionWhy:
    'La revisión que nombra esta dirección no es una de este texto en el día que se muestra. No se muestra otra en su lugar. <link>Abrir el texto</link>',
  noSuch: 'No existe tal texto',
  noSuchWhy: 'Ningún texto con este nombre consta en el registro en la fecha que se muestra.',
  noTexts: 'No hay textos presentados en la fecha que se muestra.',
  noTextsTable:
    'No hay textos presentados en la fecha que se muestra. <link>Presente una norma</link> o busque en el cuadro las filas que no tienen ninguna.',
  broken:
    'Las palabras recompuestas a partir de sus elementos no tienen la huella que se firmó. No se fíe de lo que se muestra; verifique el registro.',
  revision:
    'Rev. {rev, number} <small>{side}, {day} · {open, plural, =0 {sin corchetes} one {# corchete abierto} many {# corchetes abiertos} other {# corchetes abiertos}}{adopted, select, yes { · adoptada por {sides}} other {}}</small>',
  revisions:
    'Revisiones: {revisions}{latest, select, several { – hay más de una última: se hicieron al mismo tiempo.} other {}}',
  revisionItem: 'revisión {rev, number}',
  howRevision:
    'Esta revisión se identifica por su huella {digest}…; sus palabras se recomponen a partir de los actos y se cotejan con ella.',
  languagesShown: 'Idiomas mostrados',
  paragraph: 'Párrafo {paragraph}',
  onParagraph: '<bracket>corchete</bracket> · <reserve>reserva</reserve> · <expect>expectativa</expect>',
  mark: '{side}: <b>{state, select, principle {convenido en principio} referendum {convenido ad referéndum} closed {cerrado} reopened {reabierto} other {marca el texto}}</b>',
  adopt: 'Adoptar',
  bracketIt: 'Poner entre corchetes',
  adoptLater: 'Podrá adoptarse cuando no quede ningún corchete abierto.',
  adoptRevision: 'Adoptar la rev. {rev, number}',
  openFirst:
    'Esta revisión tiene {n, plural, one {# corchete abierto} many {# corchetes abiertos} other {# corchetes abiertos}}. Un texto se adopta sin corchetes: resuélvalos antes o elija otra revisión.',
  form: 'Forma',
  'joint text': 'texto conjunto',
  'joint statement': 'declaración conjunta',
  'exchange of notes': 'canje de notas',
  "chair's summary": 'resumen de la presidencia',
  'oral understanding': 'entendimiento verbal',
  forGood: 'con carácter definitivo',
  adReferendum: 'ad referéndum: a confirmar por la capital',
  bracketTitle: 'Poner entre corchetes <small>párrafo {paragraph}, rev. {rev, number}</small>',
  place: 'Colocar el corchete',
  addAlternative: 'Añadir la variante',
  selectWords:
    'Seleccione las palabras que no están convenidas, con el ratón o con Mayús y las teclas de flecha.',
  selectRun: 'Palabras del texto, fragmento {n, number}: seleccione las que no están convenidas',
  inTheirPlace: 'Sus palabras en su lugar, {language}',
  leaveEmpty: 'Déjelo en blanco para poner corchetes sin variante.',
  noneChosen: 'Aún no se han elegido palabras.',
  paragraphs: 'Párrafo: {paragraphs}',
  newBrackets: 'Corchetes nuevos',
  anotherIn: 'otra variante en {bracket}',
  settle: 'Resolver los corchetes',
  settleTitle: 'Resolver los corchetes de la rev. {rev, number}',
  tableRevision: 'Presentar la revisión',
  settleHow:
    'Lo que elija pasa a ser una nueva revisión del texto. No obliga a nadie: cada lado la adopta o vuelve a poner corchetes.',
  settleBracket: 'Párrafo {paragraph}, corchete {bracket}: qué debe quedar',
  leftOut: 'estas palabras suprimidas',
  otherWords: 'otras palabras',
  leaveOpen: 'dejarlo abierto',
  wouldRead: 'Cómo quedaría',
  leftOpen:
    '{n, plural, =0 {No queda ningún corchete abierto: la revisión puede adoptarse.} one {Queda # corchete abierto.} many {Quedan # corchetes abiertos.} other {Quedan # corchetes abiertos.}}',
  openRevision: 'Abrir la nueva revisión',
  changesSince: 'Qué cambió desde: {revisions}',
  changesTitle: 'Qué cambió de la rev. {from, number} a la rev. {to, number}',
  nothingChanged: 'No difiere ninguna palabra ni corchete.',
  addedHeard: 'añadido:',
  removedHeard: 'suprimido:',
})
