import type en from '../en/verify.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  pageTitle: 'Alternat – comprobar un archivo de prueba o de conducta indebida',
  title: 'Comprobar un archivo de prueba o de conducta indebida',
  sub: 'Todo se calcula en esta página, a partir del archivo y de lo que usted aporta. La página no abre ninguna conexión; funciona desde un disco, sin red.',
  drop: 'Suelte aquí un archivo o elija uno.',
  choose: 'Elegir un archivo',
  checking: 'comprobando …',
  bytes: '{n, plural, one {# byte} many {# bytes} other {# bytes}}',
  computed:
    '{signatures, plural, one {# firma} many {# firmas} other {# firmas}} y {hashes, plural, one {# resumen} many {# resúmenes} other {# resúmenes}} calculados aquí en {ms, number} ms.',
  holds: 'El archivo es coherente.',
  holdsNot: 'El archivo no es coherente.',
  faults: 'Este archivo no se sostiene: {n, plural, one {# defecto} many {# defectos} other {# defectos}}.',
  trusted: 'Todo lo que contiene este archivo se sostiene, bajo aquello en lo que usted confía.',
  otherRoots: 'Coherente bajo estas raíces, pero no todas son aquellas en las que usted dijo confiar.',
  compareRoots: 'Coherente bajo estas raíces: compare las huellas.',
  demonstrationKeys:
    'Claves de demostración: cualquiera que haya ejecutado la demostración pudo firmar esto.',
  convenorKeys: 'Claves bajo custodia de un convocante: el convocante pudo firmar esto.',
  asOf: 'a fecha de {day}',
  covers: 'Lo que abarca',
  logCovers:
    'punto de control de tamaño {size, number}, raíz {root}; {acts, plural, one {# acto} many {# actos} other {# actos}} dentro, abarca <b>{covers, select, all {todo} public {lo público} other {una parte}}</b>',
  noPublicList:
    'No hay dentro ninguna lista de actos públicos adoptada por todos los lados: lo omitido no se aprecia.',
  publicInside:
    'Aquí están {inside, number} de {listed, plural, one {# acto que todos los lados incluyeron} many {# actos que todos los lados incluyeron} other {# actos que todos los lados incluyeron}} en la lista de lo público.',
  showsAbsence:
    'Están dentro todos los actos hasta estos puntos de control: lo que no está aquí no constaba en el registro a esa fecha.',
  showsNoAbsence:
    'No están dentro todos los actos: que algo no esté aquí no muestra que no conste en el registro.',
  witnessed: '<b>Atestiguado por</b> {name}, {time}{suite, select, further { (ML-DSA-44)} other {}}',
  witnessedByNone: 'No atestiguado por ninguno de aquellos en quienes usted confía.',
  bySides: 'Según la palabra de los propios lados, confirmado por {names}',
  byNeutral: 'Confirmado por el testigo neutral {name}, si esta es su clave: {key}',
  noTime: 'en un momento que no indica',
  actsInside: 'Los actos que contiene',
  cannotBeRead: 'ilegible',
  loneAct: '{kind}, {side}{timed, select, no {} other {, {minute}}}',
  loneSigned:
    '{signed, select, yes {firmado por la oficina que nombra} other {NO firmado por una clave de la oficina que nombra}}, n.º {index, number} de {log}',
  whatItSays: 'lo que dice',
  convicts: 'El archivo es concluyente.',
  convictsNobody: 'El archivo no prueba nada contra nadie.',
  holderDid: '{holder} ({side}, {role}) {deed}.',
  namedKeyDid: 'La clave {key}, que usted nombró entre aquellas en las que confía, {deed}.',
  someKeyDid: 'Esto prueba que quien tiene la clave {key} {deed}: compare la huella.',
  strangeKeyDid:
    'Esto prueba que quien tiene la clave {key} {deed}. No es ninguna de las claves en las que usted dijo confiar.',
  role: '{role, select, office {clave de la oficina {office}} log {clave de la bitácora} witness {clave de testigo} mirror {clave de réplica} other {clave raíz}}',
  'fork-same-size': 'firmó dos historias de una misma bitácora',
  'fork-other-size': 'firmó dos historias de una misma bitácora',
  'cosigner-fork': 'refrendó dos historias de una misma bitácora',
  'cosigner-time': 'refrendó un estado más corto de la bitácora después de uno más largo',
  'act-double': 'firmó dos actos distintos para un mismo lugar de una bitácora',
  statements: 'Lo que firmó una misma clave y no puede ser cierto a la vez',
  log: 'Bitácora: {log}',
  logToo:
    'Ambos están bajo puntos de control de la bitácora: quien tiene su clave también firmó dos historias.',
  logNot: 'Nada se muestra sobre la bitácora: no está probado que ambos estén bajo sus puntos de control.',
  signedAct: 'en el lugar {at, number}: {kind}, {minute}, {digest}',
  signedRoot: 'con tamaño {at, number}: raíz {digest}{timed, select, no {} other {, refrendado {time}}}',
  seconds: '{seconds} segundos después del inicio de 1970',
  whose: 'De quién es la clave: compárela con lo que le dieron por otra vía',
  keyItself: 'La propia clave {key}',
  rootOf: 'La raíz de {holder} {side}, cuya ficha designa esta clave como {role}',
  noCard: 'Ninguna ficha de un lado en el archivo dice de quién es esta clave.',
  relied: 'Lo que usted sabe por otra vía: testigos, políticas, huellas',
  reliedHow:
    'Un testigo neutral no es ninguno de los lados y confirma que una bitácora solo ha crecido. Su clave procede de quien la guarda, nunca del archivo. Suelte arriba un archivo de política o pegue aquí; cada línea es una clave (NAME+hash+base64) o una huella.',
  reliedLabel: 'Claves de testigos, una política o huellas',
  rely: 'Confiar en esto',
  forget: 'Olvidarlo',
  pasted: 'pegado',
  brought: '{from}: {what}',
  policy: 'una política',
  keys: '{n, plural, one {la clave de {names}} many {# claves de {names}} other {# claves de {names}}}',
  fingerprints: '{n, plural, one {# huella} many {# huellas} other {# huellas}}',
  nothing: 'nada',
  wrong: '{why}{at, select, line { (línea {line, number})} other {}}',
  wrongFile: '{name}: {why}',
  keyUnread:
    'No se puede leer una clave: cada línea es la clave de un testigo (NAME+hash+base64), una huella de ocho grupos de cuatro o una línea de un archivo de política.',
  'policy-size': 'El archivo de política es más grande de lo que este programa acepta.',
  'policy-text': 'El archivo de política contiene un carácter no admitido, o su última línea está cortada.',
  'policy-line': 'Una línea del archivo de política no está escrita como debe.',
  'policy-duplicate': 'El archivo de política nombra dos veces lo mismo.',
  'policy-unknown-name': 'El archivo de política usa un nombre que ninguna línea anterior define.',
  'policy-threshold': 'Un grupo del archivo de política no pide ningún miembro, o pide más de los que tiene.',
  'policy-quorum': 'El archivo de política no tiene exactamente una línea de quórum.',
  'misbehaviour-size': 'El archivo es más grande de lo que puede ser uno de conducta indebida.',
  'misbehaviour-version':
    'No es un archivo de conducta indebida, o es de otra versión que la que lee este programa.',
  'misbehaviour-shape': 'El archivo de conducta indebida no está escrito como debe.',
  'misbehaviour-digest':
    'El archivo de conducta indebida fue modificado o cortado: su última línea no es su resumen.',
  'misbehaviour-key':
    'La clave de la que trata el archivo no es del tipo debido, o su nombre no es el de sus declaraciones.',
  'misbehaviour-signature':
    'Una declaración del archivo no está firmada por la clave de la que trata, y solo por ella.',
  'misbehaviour-other-log': 'Las dos declaraciones se refieren a bitácoras distintas.',
  'misbehaviour-agree': 'Las dos declaraciones no se contradicen: nada se prueba contra nadie.',
  'misbehaviour-order': 'Las dos declaraciones no están en el orden que pide el formato.',
  'misbehaviour-proof': 'La prueba del archivo no conduce a la raíz que se firmó.',
  'misbehaviour-act': 'Un acto firmado del archivo no se puede leer, o no es del mismo lugar que el otro.',
  'misbehaviour-card':
    'La ficha del lado en el archivo no se puede leer, o no nombra la clave de la que trata el archivo.',
})
