import type en from '../en/frame.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  productTitle: 'Alternat – {name}',
  sectionTitle: '{section} · {dialogue}',
  loadingRecord: 'Leyendo el registro.',
  loading: 'Cargando el registro.',
  openingSection: 'Abriendo la sección.',
  openingDraft: 'Abriendo el borrador.',
  nothingHere: 'No hay nada en esta dirección',
  nothingHereWhy: 'Quizá pertenezca a otro lado o a otro diálogo. <back>Volver al principio</back>',
  skip: 'Ir directamente a la página',
  demonstration:
    'Claves de demostración: nada de lo que figura aquí ha sido dicho ni firmado por un gobierno.',
  motto:
    'Un diálogo sobre el comportamiento aceptable, no una asociación. Por aquí no pasa inteligencia alguna.',
  sections: 'Secciones de este diálogo',
  unit: 'La unidad',
  norms: 'Normas',
  texts: 'Textos',
  channel: 'Canal',
  elections: 'Elecciones',
  said: 'Declaraciones',
  trend: 'Tendencia',
  record: 'Registro',
  outbox: 'Por salir',
  drafts: '{n, plural, one {# borrador} many {# borradores} other {# borradores}}',
  dialogues: 'Diálogos',
  otherDialogues: 'Otros diálogos',
  reconstruction: 'reconstrucción',
  state: 'Estado de esta copia y día al que se lee',
  lastHeard: '{side}: última señal <b>{when}</b>, réplica <b>al día hasta {size, number}</b>',
  neverHeard: '{side}: sin señal todavía, réplica <b>al día hasta {size, number}</b>',
  sittingAs: 'Usted representa a <b>{side}</b>',
  reading: 'Lectura <b>sin representar a ningún lado</b>',
  yourAnswer: 'Plazo más próximo <b>{minute}</b>: su respuesta, {matter}',
  theirAnswer: 'Plazo más próximo <b>{minute}</b>: respuesta de {sides}, {matter}',
  yourAnswerOverdue: 'Plazo vencido desde <b>{minute}</b>: su respuesta, {matter}',
  theirAnswerOverdue: 'Plazo vencido desde <b>{minute}</b>: respuesta de {sides}, {matter}',
  asOf: 'A fecha de',
  now: 'Ahora',
  nowInLine: 'ahora',
  whichMatter: 'Varios asuntos llevan este nombre',
  whichMatterWhy:
    'Cada lado da nombre a los asuntos que abre, y más de uno en este registro se llama {name}. Elija el que corresponde: mire quién lo abrió y cuándo.',
  anyOtherDay: 'Cualquier otro día',
  mishap: 'No se pudo mostrar esta parte de la página',
  mishapWhy:
    'Es posible que el programa se haya renovado mientras la página estaba abierta. El registro mismo está intacto.',
  loadAnew: 'Volver a cargar la página',
  printed:
    '<b>A fecha de {when}</b>, {title}, {copy, select, reader {según la copia de un lector} other {según la copia de {side}}}. Calculado a partir de {logs}',
  printedLog: '{log} tamaño {size, number} raíz {root}',
  ownLogOnly: 'Solo en su propia bitácora, según lo recibido aquí',
  mirrored: 'Con réplica',
  mirroredBy: '<b>Con réplica</b> en poder de {sides}',
  witnessed: 'Con testigo',
  witnessedBy: '<b>Atestiguado</b> por {sides}',
  logUpTo: '{log}, {n, plural, one {# acto} many {# actos} other {# actos}}.',
  unconfirmed: 'Nadie lo ha confirmado todavía.',
  oneMirrored:
    'Réplica en poder de {side}{reach, select, whole {} other { hasta el acto {act, number}}}{dated, select, no {} other {, el {day}}}{ahead, select, no {} other {, según indica, fecha que aún no ha llegado}}.',
  oneWitnessed:
    'Atestiguado por {side}{reach, select, whole {} other { hasta el acto {act, number}}}{dated, select, no {} other {, el {day}}}{ahead, select, no {} other {, según indica, fecha que aún no ha llegado}}.',
  unnamed:
    'Ningún acto de otro lado menciona todavía {n, plural, one {el acto {to, number}} many {los actos {from, number} a {to, number}} other {los actos {from, number} a {to, number}}}: hasta entonces, una revocación puede llegar hasta ahí.',
  standingHow:
    'Con réplica: otro lado tiene los actos con todos los textos que los acompañan y puede mostrarlos. Atestiguado: un tercero neutral ha visto la bitácora que los contiene. Ambas cosas se refieren a los bytes, nunca a lo que dicen.',
  ownConfirmed: 'Su bitácora ha sido confirmada.',
  otherConfirmed: 'La bitácora de {side} ha sido confirmada.',
  ownHeard: 'Su acto consta en el registro.',
  language: 'Idioma',
  chooseLanguage: 'Idioma de las pantallas',
  close: 'Cerrar',
  noneRead:
    'Todavía sin revisar por un hablante: ninguna cadena de {all, plural, one {#} many {#} other {#}}. Si hay duda sobre una palabra, la versión inglesa indica lo que se quiere decir.',
  someRead:
    'Revisado por un hablante: {n, number} de {all, plural, one {# cadena} many {# cadenas} other {# cadenas}}.',
  languageFailed:
    'No se pudieron cargar las palabras de este idioma. Inténtelo de nuevo cuando el programa responda.',
  recordStays: 'Lo que un lado hizo constar en el registro queda en sus propias palabras y en su idioma.',
  otherHeard: 'Nuevo en el registro: un acto de {side}.',
  arrived: 'Llegados',
  unread: '{n, plural, one {# acto sin leer} many {# de actos sin leer} other {# actos sin leer}}',
  witnessNone: 'Testigo <b>ninguno solicitado</b>',
  witnessNotYet: 'Testigo <b>aún sin señal</b>',
  witnessSeen: 'Testigo {witness}: última señal <b>{when}</b>',
  witnessBehind: 'Testigo {witness}: última señal <b>{when}</b>, hasta {size, number} de {all, number}',
  witnessTrouble: 'Testigo: {message}',
  myKeys: 'Mis claves',
  'alarm.fork':
    'La bitácora de {side} firmó dos historias. Ambas se conservan, ya no se cofirma nada de ella y no se envió nada. No firme nada al respecto; llame a {side} y a los suyos.',
  'alarm.cosigner':
    'Una clave de {side} cofirmó dos cosas que no pueden ser ciertas a la vez de una misma bitácora. Ambas se conservan; no se envió nada. Llame a {side} y a los suyos.',
  'alarm.act-double':
    'Una oficina de {side} firmó dos actos distintos para un mismo lugar de una bitácora. Ambos se conservan; no se envió nada. No se apoye en ninguno; llame a {side} y a los suyos.',
  'alarm.older-copy':
    'Otro lado tiene más de nuestra propia bitácora que este programa: puede ser una copia anterior. No firme nada; quien lo opera ejecuta {command}.',
  'alarm.no-signing':
    'Por ahora aquí no se firma nada: no se sabe con certeza qué ha firmado este lado. Lo que escriba se guarda como borrador. Avise a quienes operan este programa: {command}.',
  movingOut: 'Mudarse con llaves propias',
  sidesMet: 'Lados y diálogos',
})
