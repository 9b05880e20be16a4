import type en from '../en/begin.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: 'Primeros pasos',
  titleLater: 'Lados y diálogos',
  reading: 'Leyendo en qué punto está.',
  intro:
    'De un lado recién creado a su primer acto. Puede dejarlo en cualquier paso y volver: el estado se lee cada vez del almacén.',
  introLater:
    'A quién ha conocido este lado y en qué diálogos está. Aquí se conoce a otro lado y se abre otro diálogo.',
  whereYouStand: 'En qué punto está',
  'state.done': 'hecho',
  'state.now': 'ahora',
  'state.later': 'más tarde',
  'step.side': 'El lado está creado',
  'step.people': 'Alguien puede actuar',
  'step.keys': 'La clave de una oficina está en el navegador',
  'step.sheet': 'Imprimir la hoja',
  'step.meet': 'Conocer al otro lado',
  'step.open': 'Abrir un diálogo',
  'step.act': 'El primer acto',
  sideIs:
    '{name} es <code>{side}</code>. Claves: {custody, select, own {propias} convenor {guardadas por un anfitrión} other {de demostración, no protegen nada}}.',
  offices: 'Oficinas',
  'power.speak': 'habla',
  'power.negotiate': 'negocia',
  'power.conclude': 'concluye',
  'power.notify': 'lleva el canal',
  'power.manage-keys': 'gestiona las claves',
  'power.record': 'lleva el registro',
  howMade:
    'Se creó en su propia máquina por línea de comandos: ninguna frase secreta de una clave nueva pasa por una red.',
  peopleHow:
    'Para seguir hace falta alguien que sea responsable de la salida y tenga una oficina que negocie: {offices}. Quien gestiona a las personas da ambas cosas, a otra persona y no a sí misma.',
  toPeople: 'A las personas',
  keysHow:
    'Traiga el archivo de clave de la oficina a la página Mis claves: {files}, de la carpeta <code>keys</code> del almacén. Queda envuelto bajo su llave de acceso; después el archivo va a la caja fuerte.',
  toKeys: 'A mis claves',
  sheetHow:
    'Dos responsables la comparan con la pantalla, la firman y guardan una cada uno. Nada en ella es secreto.',
  openSheet: 'Abrir la hoja',
  sheetDone: 'Está impresa y firmada',
  print: 'Imprimir',
  backToSteps: 'Volver a los pasos',
  sheetTitle: 'Claves de un lado',
  rootWords: 'Huella de la raíz, para leer en voz alta palabra por palabra',
  keysTitle: 'Claves',
  'use.root': 'Raíz: firma esta tarjeta y la apertura de cada bitácora',
  'use.log': 'Bitácora: firma los puntos de control de nuestras bitácoras',
  'use.witness': 'Testigo: cofirma que una bitácora solo creció',
  'use.mirror': 'Réplica: cofirma que todo se conserva',
  'use.off-record': 'Fuera del registro',
  'use.bundle': 'Los paquetes para nosotros se cifran para',
  'use.office': 'Oficina',
  officeFrom: 'desde {from}',
  officeUntil: 'desde {from} hasta {until}',
  sheetSigned: 'Nos hemos leído las dieciséis palabras y son las mismas',
  sheetName: 'Nombre',
  signature: 'Firma',
  date: 'Fecha',
  meetHow:
    'Deles su tarjeta y tome la de ellos por cualquier vía: una tarjeta no contiene nada secreto, y las palabras mostrarán si es la suya.',
  saveCard: 'Guardar nuestra tarjeta',
  dropCard: 'Suelte aquí la tarjeta del otro lado, o elija el archivo.',
  metList: 'Ha conocido a',
  metOn: '{name} (<code>{side}</code>), el {day}.',
  metMoved: 'Continúa como <code>{after}</code>.',
  met: 'Ha conocido a {name}; su raíz queda fijada.',
  toCompare:
    '{name} dice que continúa como <code>{side}</code>, con claves propias. Tome la tarjeta de su nueva máquina y compare de nuevo las palabras. Hasta entonces sus nuevos actos esperan aquí.',
  seenCard: 'Una tarjeta de {name}',
  cardSays:
    'Dice de sí misma: <code>{side}</code>; claves: {custody, select, own {propias} convenor {guardadas por un anfitrión} other {de demostración, no protegen nada}}.',
  knownCard: 'Ya conoció a este lado bajo la misma raíz: es una tarjeta posterior.',
  otherRootCard:
    'Cuidado. {sides}: una bitácora dice que su lado continúa como <code>{side}</code> con otra raíz que la de esta tarjeta. O esta tarjeta no es suya, o lo que dice esa bitácora es falso. Llame a ambos antes de seguir, a números que conozca. Con esta tarjeta no se toma nada de lo que sigue a ese acto.',
  movedCard:
    '<code>{from}</code> ha dicho en su bitácora que continúa con este nombre y esta raíz. Lo dicen sus claves antiguas; si son ellos, solo se lo dirán las palabras.',
  compareHow:
    'Llámelos por una línea en la que conozca su voz. Cada uno lee sus dieciséis palabras; el otro sigue aquí o en la hoja.',
  compareSheet:
    'Compare con la hoja que imprimió en su propia máquina. Lo que se nombra aquí es donde su lado continúa para siempre.',
  wordsIn: 'Palabras en',
  youRead: 'Usted lee: {name}',
  theyRead: 'Ellos leen: {name}',
  onSheet: 'En su hoja debe figurar',
  groups: 'En grupos',
  heard: 'Oí las dieciséis palabras de alguien cuya voz conozco y miré cada una.',
  readAll: 'Miré las dieciséis palabras en mi hoja.',
  same: 'Son las mismas',
  differ: 'Son distintas',
  leaveCard: 'Guardar la tarjeta',
  differTitle: 'No se ha conocido a nadie y nada ha cambiado',
  differ1: 'No siga con esta tarjeta ni envíe nada que dependa de ella.',
  differ2: 'Lean otra vez, despacio: una palabra mal oída es más frecuente que una tarjeta cambiada.',
  differ3:
    'Si siguen siendo distintas, tome la tarjeta por otra vía: una persona, una embajada, otra máquina.',
  differ4:
    'Si eso también difiere, alguien está entre ustedes o ha cambiado un archivo en una de las máquinas. Avise a quien responde de las claves.',
  compareAgain: 'Comparar otra vez',
  meetFirst: 'Se propone un diálogo a un lado que ya se conoce.',
  openFirst: 'Primero se abre un diálogo.',
  opened: '{title} está abierto de nuestro lado.',
  waitsFor: '{name} aún no ha aceptado.',
  openHow:
    'Nuestra bitácora de un diálogo empieza con dos actos: la raíz repite nuestra tarjeta y una oficina propone o acepta. Para nada más sale la raíz de la caja fuerte.',
  propose: 'Proponer un diálogo',
  accept: 'Aceptar: {title}',
  goesOnAs:
    '{name} dice en su bitácora que continúa con el nombre de ustedes. Si aceptan, continúan como {name}: todo lo que dijo cuenta como dicho por ustedes, y no puede retirarse. Acepten solo si son ese lado.',
  goesOnAsWhich: 'Quiénes son ustedes en este diálogo',
  goesOnAsOption: 'Somos {name}',
  between: 'Entre {sides}.',
  dialogueTitle: 'De qué trata',
  dialogueName: 'Su nombre corto',
  dialogueNameHow: 'Minúsculas, cifras y guiones; figura en direcciones y archivos y no se puede cambiar.',
  nameBad: 'Solo minúsculas, cifras y guiones, y no la palabra reconstruction.',
  nameTaken: 'Ya hay aquí un diálogo con ese nombre.',
  with: 'Con',
  noKeyHere:
    'No tiene aquí la clave de una oficina que negocie y figure en nuestra tarjeta: tráigala en <keys>Mis claves</keys>.',
  signsAs: 'La oficina {office} firma el segundo acto.',
  rootFile: 'Archivo de clave de la raíz, root.age',
  rootPassphrase: 'Frase secreta de la raíz',
  officePassphrase: 'Frase secreta de la clave de la oficina',
  rootStays:
    'La raíz se abre en esta página, firma un acto que repite nuestra tarjeta y se olvida: no se envía a ninguna parte.',
  signPropose: 'Firmar y proponer',
  signAccept: 'Firmar y aceptar',
  signing: 'Abriendo la raíz, un momento …',
  orCommand: 'Donde la raíz no deba acercarse a esta máquina: {command}',
  carry: 'Llevarlo al otro lado',
  carryHow:
    'Guarde el paquete para ellos, llévelo por cualquier vía y reciba el suyo. Va cifrado para ellos.',
  saveFor: 'Guardar el paquete para {name}: {title}',
  byAddress:
    'Donde cada uno sirve en una dirección que el otro alcanza, esto ocurre solo: {command}. La dirección se fija solo por línea de comandos, para que nadie desde un navegador decida adónde se conecta este programa.',
  raiseFirst: 'Plantear el primer asunto',
  toDialogue: 'Al diálogo {title}',
  movingTitle: 'Mudarse con claves propias',
  notHosted: 'Ningún anfitrión guarda las claves de este lado: no hay de qué mudarse.',
  movingIntro:
    'Las claves de este lado están en la máquina del anfitrión: podría leerlo todo y firmar en su nombre. El lado puede continuar con claves propias, en cualquier momento mientras el anfitrión aún ayude.',
  movingMeans1: 'Hace una nueva raíz, con otro nombre. Sigue siendo un solo lado, con una sola tarjeta.',
  movingMeans2:
    'Lo dicho hasta entonces queda marcado «custody: convenor» para siempre: quien guardaba las claves pudo leerlo y pudo firmarlo.',
  movingMeans3:
    'Nadie lo sigue porque esté firmado: cada otro lado compara con usted dieciséis palabras nuevas.',
  movingMeans4: 'Desde entonces nada va al nombre antiguo y nada dicho con él cuenta.',
  'move.1': '1. Claves nuevas, en su propia máquina',
  'move.2': '2. El último acto, aquí',
  'move.3': '3. Retomarlo allí',
  'move.4': '4. Los otros comparan',
  moveNew:
    'Con otro nombre y una frase secreta que nadie más conozca. Imprima la hoja y traiga aquí la tarjeta.',
  moveWho: 'Lo hace un responsable de la salida de este lado.',
  moveHere:
    'Primero póngalo todo al día: lo que no haya llegado a este almacén no va en lo que se lleva. Después la raíz antigua firma una vez más.',
  dropNewCard: 'Suelte aquí la tarjeta de su nueva máquina, o elija el archivo.',
  endsHere:
    'Este lado termina aquí, en todos los diálogos, y continúa como <code>{side}</code>. Nada de lo que se diga aquí después cuenta. No se puede deshacer.',
  sidePassphrase: 'Frase secreta de las claves de este lado',
  endHere: 'Terminar aquí y seguir allí',
  endSure: '¿Seguir allí para siempre?',
  stayHere: 'Quedarse aquí por ahora',
  movedNow:
    'Este lado continúa como <code>{side}</code>. Guarde ahora todos estos archivos, antes de que la máquina desaparezca.',
  takeAlong: 'Guardar lo que se lleva: {title}',
  saveOldCard: 'Guardar la tarjeta antigua',
  moveThere:
    'En su máquina: <code>alternat serve --store own</code> y su página «Lados y diálogos». Conozca la tarjeta antigua y a los otros, pues hasta ahora fue el anfitrión quien le dijo quiénes son; reciba el paquete; acepte el diálogo.',
  moveOthers:
    'Con el paquete de aquí ven que se ha mudado. Llámelos y lea sus dieciséis palabras nuevas: en su página «Lados y diálogos» comparan, y solo entonces sus nuevos actos cuentan allí.',
})
