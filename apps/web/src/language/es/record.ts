import type en from '../en/record.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  bringIn: 'Traer un paquete',
  bringInHow:
    'Suelte aquí los paquetes del otro lado, o elíjalos. Primero se dice qué contienen; nada cambia hasta que usted lo indique.',
  chooseBundles: 'Elegir archivos',
  looking: 'Leyendo el contenido.',
  nothingChanged: 'No se cambió nada.',
  takeIn: 'Incorporarlo',
  leaveIt: 'Dejarlo',
  putAway: 'Quitarlo de la pantalla',
  insideOf:
    'De {side}, del diálogo {dialogue}: {acts, plural, =0 {ningún acto nuevo} one {# acto nuevo} many {# de actos nuevos} other {# actos nuevos}} aquí, {texts, plural, =0 {ningún texto adjunto} one {# texto adjunto} many {# de textos adjuntos} other {# textos adjuntos}}.',
  wouldApply: 'Al incorporarlo se añaden a la réplica de la bitácora del otro lado.',
  wouldWait: 'Comienza más allá de lo que se conserva aquí: una vez incorporado, espera al paquete anterior.',
  wouldBringNothing: 'Todo lo que contiene ya se conserva aquí.',
  wouldBeRefused: 'Sería rechazado, y de él solo se guardaría lo que muestra de quienes lo firmaron.',
  senderPinned: 'Quien lo envía es el lado con el que ustedes se encontraron.',
  senderDiffers:
    'Su tarjeta nombra otra raíz que la que ustedes compararon: hablen con el otro lado antes de confiar en él.',
  senderNotMet: 'Aún no se han encontrado con quien lo envía: comparen primero las huellas.',
  senderNoCard: 'No lleva la tarjeta de quien lo envía.',
  wouldLeaveOut: '{log} quedaría fuera: es otra historia que la que se conserva aquí. Ambas se guardan.',
  leftOutNow: '{log} queda fuera: es otra historia que la que se conserva aquí. Ambas se guardan.',
  actsInside: '{n, plural, one {# acto} many {# de actos} other {# actos}}, tal como los llaman sus autores',
  unreadableAct: 'un acto ilegible',
  placeInLog: 'n.º {index, number} de {log}',
  waitsNow: 'Comienza más allá de lo que se conserva aquí y espera al paquete anterior.',
  broughtNothing: 'No traía nada nuevo.',
  takenIn: 'Se incorporó.',
  logGrew: '{log}: de {before, number} a {after, number}',
  confirmedOwn:
    '{n, plural, one {# confirmación} many {# de confirmaciones} other {# confirmaciones}} de nuestra propia bitácora',
  broughtNotes:
    '{n, plural, one {# nota} many {# de notas} other {# notas}} fuera de registro, en <outbox>Por salir</outbox>',
  andWaiting: 'Y con él un paquete que estaba a la espera:',
  takeOut: 'Llevarse un paquete',
  takeOutHow:
    'Donde ninguna línea lleva al otro lado, un paquete viaja en mano: va cifrado para ese lado y puede llegar dos veces o en desorden.',
  countingFor: 'Para {side}: contando lo que le falta.',
  wouldCarry:
    'Para {side}: {acts, plural, =0 {ningún acto que no conste que ya tiene} one {# acto} many {# de actos} other {# actos}}{notes, plural, =0 {} one {, # nota fuera de registro} many {, # de notas fuera de registro} other {, # notas fuera de registro}}.',
  saveBundle: 'Guardar el paquete',
  arrivedSub: 'Actos que otros inscribieron en el registro. Lo leído se anota solo en este navegador.',
  arrivedTitle: 'Lo que llegó',
  allRead: 'Todo está marcado como leído.',
  tabUnread: 'Sin leer ({n, number})',
  tabAll: 'Todo ({n, number})',
  markAll: 'Marcar todo como leído',
  markOne: 'marcar como leído',
  notRead: 'sin leer',
  noneUnread:
    'No hay nada sin leer. Cuando otro lado inscribe un acto en el registro, aparece aquí y se cuenta junto a las secciones, hasta que alguien lo abre en este navegador.',
  filterArrived: 'Filtrar lo que llegó',
  nothingFits: 'Nada coincide con estas palabras.',
  latestOf: 'Los últimos {most, number} de {n, number}. Todos están en el <record>registro</record>.',
  theAct: 'el acto',
  actOfItsOwn: 'Un acto aparte',
  rawBytes: 'Bytes en bruto',
})
