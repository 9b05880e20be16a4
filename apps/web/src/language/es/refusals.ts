import type en from '../en/refusals.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  unreachable:
    'El programa de este lado no responde. Lo que ve se cargó antes; nada de lo que escribió se ha perdido.',
  refused: 'El programa lo rechazó.',
  'sign-in-first': 'Entre primero: esta dirección solo responde a personas de este lado.',
  'sign-in-again': 'Vuelva a entrar primero: se requiere un acceso de los últimos diez minutos.',
  'sign-in-undated':
    'El ministerio no dice cuándo le preguntó quién es, así que entrar por él nunca cuenta como un acceso de los últimos diez minutos. Entre con una llave de acceso.',
  'sign-in-failed': 'No se le dio acceso: la llave de acceso no se conoce aquí o no se usó como se pidió.',
  'challenge-over': 'Tardó demasiado o ya se usó: empiece de nuevo.',
  'link-over': 'Este enlace no es válido: se usó, ha caducado o nunca se entregó. Pida uno nuevo.',
  'code-wrong': 'No es un código de recuperación que siga siendo válido.',
  'not-oneself': 'Nadie cambia esto de sí mismo: lo hace otro administrador.',
  'too-many-requests': 'Demasiadas solicitudes en poco tiempo: espere un momento y continúe.',
  'role-missing': 'Ninguna de sus funciones lo permite. Un administrador de su lado asigna las funciones.',
  'office-not-held':
    'Usted no ejerce esta oficina. Elija una de las suyas o consulte a un administrador de su lado.',
  'guard-blocked': 'El filtro encontró palabras que no deben salir.',
  schema:
    'Al formulario le falta algo que debe tener, o contiene algo que no le corresponde. Revise el campo indicado.',
  'office-locked':
    'La clave de la oficina no está abierta aquí. Debe abrirla su titular; lo que escribió queda como borrador.',
  'office-not-current':
    'La oficina no está en ejercicio ese día. Elija otra, o haga renovar su plazo en la ficha del lado.',
  'power-missing': 'La oficina no tiene la facultad para un acto de esta clase. Elija una que la tenga.',
  'would-be-void': 'El acto no tendría ningún efecto.',
  'over-cap': 'El acto es demasiado grande: ponga las palabras largas en un texto adjunto.',
  'custody-own': 'Las claves de este lado están en manos de sus propios oficiales: realice el acto allí.',
  'draft-unknown': 'No hay ningún borrador con ese identificador.',
  'dialogue-unknown': 'Aquí no hay ningún diálogo con ese nombre.',
  'section-unknown': 'Ninguna sección con ese nombre reúne varios asuntos.',
  'window-bad': 'No se puede dar la parte de la lista solicitada. Cargue la página de nuevo.',
  'act-unknown': 'Ningún acto con ese nombre consta en el registro.',
  'matter-unknown': 'Ningún asunto con ese nombre consta en el registro.',
  'text-erased': 'Estas palabras fueron retiradas del registro; lo convenido sobre ellas se mantiene.',
  'too-large':
    'Es más grande de lo que el programa admite. Ponga las palabras largas en un texto aparte, o envíe menos de una vez.',
  reader: 'Esta dirección es de un lector: sigue un diálogo y no dice nada.',
  internal:
    'Algo falló dentro del programa. No se cambió nada. Inténtelo de nuevo; si persiste, avise a quienes lo operan.',
  'not-found': 'No hay nada en esta dirección.',
  'bad-json':
    'El programa no pudo leer lo que envió esta página. Vuelva a cargarla; lo que escribió se conserva.',
  'length-required':
    'El navegador no dijo cuánto envía y no se tomó nada. Inténtelo de nuevo o use otro navegador.',
  'method-wrong': 'Esta dirección se consulta de otro modo. Vuelva a cargar la página.',
  'host-not-ours':
    'Este programa responde solo en su propia dirección. Ábralo en la dirección que le dieron.',
  'origin-not-ours':
    'Esta solicitud vino de otra página y no se hizo nada. Continúe en la página de su lado.',
  'day-bad': 'No es un día del calendario. Escríbalo como 2031-03-09.',
  'matter-ambiguous': 'Varios asuntos se llaman así. Abra desde la lista el que quiere decir.',
  'blob-unknown':
    'Estas palabras no se conservan aquí. Pida al lado que las escribió un paquete que las contenga.',
  'blob-erased': 'Estas palabras fueron retiradas del registro; el acto que acompañaban sigue igual.',
  'tile-absent': 'Aquí no se sirve nada de esta bitácora.',
  'to-no-side': 'No hay otro lado con ese nombre en el diálogo. Elija uno de la lista.',
  'not-a-bundle': 'Este archivo no es un paquete. Elija el que envió el otro lado.',
  'passkey-stopped':
    'Esta llave de acceso fue detenida: respondió como lo haría una copia de sí misma, o se le retiró el acceso un tiempo. Use un código de recuperación o un nuevo enlace y después quítela.',
  'passkey-known': 'Esta llave de acceso ya está registrada. Entre con ella.',
  'passkey-unknown': 'Usted no tiene tal llave de acceso. Vuelva a cargar la página.',
  'passkey-last': 'Es su última manera de entrar. Registre antes otra llave de acceso.',
  'demonstration-only': 'Entrar con un clic es solo para la demostración. Use su llave de acceso.',
  'person-unknown': 'Esta persona ya no está aquí. Vuelva a cargar la lista.',
  'person-disabled': 'A esta persona ya no se le permite entrar. Un administrador del lado puede cambiarlo.',
  'person-bad': 'Un nombre tiene de 1 a 120 caracteres, en una sola línea. Escríbalo así.',
  'role-unknown': 'No existe tal función. Vuelva a cargar la página y elija de la lista.',
  'office-unknown': 'Este lado no tiene ninguna oficina con ese nombre. Elija una de la lista.',
  'last-administrator':
    'Debe quedar alguien que administre a las personas. Nombre antes a otro administrador.',
  'session-unknown': 'Usted no tiene tal sesión; quizá ya terminó.',
  'provider-absent': 'Aquí no hay acceso a través del ministerio. Use su llave de acceso.',
  'provider-failed':
    'El acceso del ministerio no respondió como debe: nadie entró. Inténtelo de nuevo o use su llave de acceso.',
  'not-linked':
    'El ministerio le conoce, pero nadie aquí ha vinculado esa cuenta a una persona de este lado. Consulte a un administrador de su lado.',
  'office-key-unknown': 'Usted no guarda aquí tal clave. Vuelva a cargar la página.',
  'office-key-name': 'La clave cambió por el camino: no se guardó nada. Créela de nuevo.',
  'office-keys-many': 'Usted guarda aquí 32 claves. Quite una que ya no use.',
  'office-key-side': 'Esta clave es de otro lado. Elija una propia.',
  'offer-shape':
    'Este archivo no es la oferta de una clave de oficina. Pida el que escribe la página «Mis claves».',
  'offer-other': 'Es la oferta de una clave para otro lado u otra oficina. Pida la correcta.',
  'offer-proof': 'Quien hizo esta oferta no tiene la clave, o el archivo fue modificado. Haga que se rehaga.',
  'ticket-unknown':
    'No hay nada que usted deba firmar con este nombre: terminó o nunca fue suyo. Envíelo de nuevo desde el formulario.',
  'ticket-over': 'Nadie firmó a tiempo. No salió nada. Envíelo de nuevo desde el formulario.',
  'ticket-used': 'Este paso ya se firmó, con otra firma. Mire el registro antes de enviarlo de nuevo.',
  'office-of-node': 'Esta oficina es del propio programa: nadie actúa como ella. Elija otra.',
  'signature-wrong':
    'La firma no es de esta oficina sobre lo que había que firmar. No salió nada. Abra la clave correcta y firme de nuevo.',
  'assertion-wanted':
    'Realizar un acto requiere su llave de acceso, y no respondió. No salió nada; inténtelo de nuevo.',
  'assertion-wrong':
    'Esta respuesta de una llave de acceso no avala este acto. No salió nada; firme de nuevo con la suya.',
  'assertion-used': 'Esta respuesta de su llave de acceso ya se usó y vale una sola vez. Firme de nuevo.',
  'request-reused':
    'La misma solicitud llegó antes con otro contenido. Vuelva a cargar la página y envíe una vez.',
  'dialogue-exists': 'Ya hay aquí un diálogo abierto con ese nombre. Elija otro.',
  'dialogue-sides': 'La lista de lados no es correcta: al menos dos, sin repetir, y el suyo entre ellos.',
  'dialogue-name':
    'El nombre del diálogo no es correcto: una reconstrucción lo dice en su nombre, ningún otro lo hace.',
  'not-invited': 'La propuesta no nombra a su lado. Pida al otro lado que proponga de nuevo el diálogo.',
  'side-moved':
    'Este lado se mudó a otro nombre: quien habla con el anterior tiene claves que ya no son suyas. Continúe con el nombre nuevo.',
  'office-none': 'Aquí no está abierta ninguna oficina que pueda hacerlo. Abra una que pueda, o elija otra.',
  'unknown-kind':
    'Este programa no conoce ningún acto de esa clase. Puede ser de una versión más nueva: vuelva a cargar la página.',
  'kind-draft':
    'La forma de los actos de esa clase aún no está fijada y no se emite ninguno. Use otra clase.',
  'blob-missing': 'Falta aquí un texto que el acto nombra. Añádalo de nuevo.',
  'blob-unnamed': 'Se adjuntó un texto que el acto no nombra: saldría sin leerse. Quítelo o nómbrelo.',
  'blob-bad':
    'Un texto no corresponde a lo que el acto dice de él, o no es un texto válido. Añádalo de nuevo.',
  'token-mismatch':
    'Lo que recibió el visto bueno no es lo que se iba a firmar. No salió nada; envíelo de nuevo desde el formulario.',
  'not-cleared-content':
    'Lo preparado no contiene exactamente lo que se revisó. No salió nada; envíelo de nuevo y avise a quienes operan el programa.',
  'signature-broken':
    'Una firma recién hecha no se verifica: no se emitió nada. Haga revisar la máquina que guarda la clave.',
  'batch-empty': 'No hay nada que emitir. Rellene antes el formulario.',
  'batch-mixed': 'Lo que se envía junto debe pertenecer a un mismo diálogo. Envíelo por partes.',
  'text-unknown': 'El asunto no tiene tal texto. Ábralo de nuevo desde su página.',
  'text-withheld':
    'Las palabras de una revisión de este texto no se conservan aquí. Pida al lado que las escribió un paquete que las contenga.',
  'text-differs':
    'Las palabras conservadas no son las que nombra el registro. Pídalas de nuevo al otro lado; no firme nada sobre ellas.',
  'text-change': 'El cambio no encaja en el texto tal como está. Abra de nuevo el texto y hágalo allí.',
  'text-repertoire':
    'El texto contiene caracteres que pueden parecer otros y no se puede firmar. Escriba de nuevo el lugar indicado.',
  'text-sides': 'El texto atribuye palabras a quien no es un lado del diálogo. Nombre a uno de sus lados.',
  'text-field': 'Un acto de esta clase no lleva texto libre en este campo. Déjelo fuera.',
  'bundle-truncated': 'El paquete está cortado: pida de nuevo el archivo.',
  'bundle-damaged': 'El paquete está dañado, o no es un paquete: pida de nuevo el archivo.',
  'bundle-not-for-us': 'El paquete va dirigido a otro y no puede abrirse aquí. Pida uno hecho para ustedes.',
  'bundle-version':
    'El paquete está escrito en una versión del formato que este programa no lee. Haga actualizar este programa.',
  oversize: 'El archivo es más grande de lo que este programa admite: pídalo por partes.',
  manifest: 'La lista de contenido del paquete falta o no está escrita como debe. Pida de nuevo el archivo.',
  'manifest-none':
    'Ningún otro lado ha llevado al registro una lista de actos públicos que el nuestro no haya adoptado.',
  'manifest-more':
    'La lista dice más que qué actos son públicos, y adoptarla sería decir eso también. Lleve al registro una lista propia.',
  'manifest-unheld':
    'La lista va más allá de lo que aquí se tiene de una bitácora. Incorpore el paquete que falta y después adóptela.',
  'manifest-root':
    'La lista nombra una raíz que una bitácora que se tiene aquí nunca tuvo. No la adopte; pregunte al lado que la hizo.',
  'manifest-differs':
    'La lista no es lo que las bitácoras que se tienen aquí dicen que es público. Vea abajo qué difiere y pregunte al lado que la hizo.',
  'bad-checkpoint':
    'Falta el punto de control de una bitácora, o es de otra bitácora o tamaño que los que dice el paquete. Pida de nuevo el archivo.',
  'bad-signature':
    'Algo en el paquete no está firmado con la clave de su lado. No se incorporó nada; llame al otro lado.',
  'bad-proof':
    'La prueba de que la bitácora solo creció no se sostiene: pida un paquete desde el comienzo de la bitácora.',
  'bad-root':
    'Lo que hay en el paquete no lleva a la raíz que firmó la bitácora. No se incorporó nada; pida de nuevo el archivo.',
  fork: 'El otro lado firmó dos historias de una misma bitácora. Guarde ambos archivos y avise a los suyos.',
  'own-log-differs':
    'El paquete contiene otra historia de nuestra propia bitácora que este programa. No firme nada; pregunte a quienes lo operan si se restauró una copia anterior.',
  'move-unheld':
    'Una bitácora continúa después de un acto que aún no está aquí. Pida un paquete que traiga también la bitácora anterior.',
  'log-not-in-dialogue':
    'El paquete contiene la bitácora de un lado que no está en este diálogo. No se incorporó nada; pida el archivo correcto.',
  'side-unknown':
    'Este paquete viene de un lado que aquí no se ha conocido, o habla de él. Conózcalo antes: compare su huella.',
  'root-mismatch': 'Esto muestra otra clave raíz que la que se comparó. No continúe: llame al otro lado.',
  'member-unknown':
    'El paquete contiene una parte que no corresponde a nada más en él. Pida de nuevo el archivo.',
  'member-too-large':
    'Un acto o un texto es más grande de lo que se guarda: consta que se hizo, no sus palabras.',
  'blob-mismatch':
    'Un texto del paquete no es el que dice su nombre. No se incorporó nada; pida de nuevo el archivo.',
  note: 'El paquete contiene más notas fuera del registro de las que pueden llegar a la vez, o una con nombre equivocado. Pídalo de nuevo.',
  'note-mac':
    'Una nota fuera del registro del paquete no la hizo su remitente para nosotros, o fue modificada. No se incorporó nada; llame al otro lado.',
  'held-full': 'Demasiados paquetes esperan a otros anteriores. Pida uno desde el comienzo de la bitácora.',
  'recipient-bad':
    'No se puede leer la dirección para la que se cifraría el paquete. Pida de nuevo su ficha al otro lado.',
  'note-to':
    'Una nota va a otro lado del diálogo ya conocido aquí, y en una reconstrucción a nadie. Elija uno.',
  'note-key':
    'No se puede usar la clave de ese lado para lo que queda fuera del registro. Pídale de nuevo su ficha.',
  'note-full': 'Ya esperan a ese lado tantas notas como puede haber. Descarte antes una.',
  'note-unknown': 'Esta nota ya no está aquí: se descartó antes. Vuelva a cargar la página.',
  'words-erased':
    'Palabras de este borrador fueron retiradas del registro: ya no están en él; lo demás sigue igual.',
  'text-none': 'Ninguna palabra de su lado acompaña a sus actos. No hay nada que retirar del registro.',
  'card-absent':
    'No se conserva aquí la ficha de un lado cuya bitácora va en el archivo. Pídasela a ese lado.',
  'as-of-needs-all':
    'Un archivo con solo algunos actos no puede mostrar el estado a una fecha. Tome el conjunto o vuelva al presente.',
  'matter-needed': 'Un archivo con solo algunos actos trata siempre de un asunto. Elíjalo.',
  'tree-incomplete':
    'Las huellas guardadas de una bitácora están incompletas. Avise a quienes operan este programa: ejecutar fsck.',
  'store-locked': 'Otro programa está escribiendo en este momento. Inténtelo de nuevo en breve.',
  'store-corrupt': 'Lo que se guarda aquí está dañado. No firme nada; avise a quienes operan este programa.',
  'store-fatal':
    'El disco no confirmó la escritura. No se escribe nada más hasta que lo revisen quienes operan este programa: avíseles.',
  'head-moved': 'La bitácora avanzó desde que se preparó esto. No salió nada; envíelo de nuevo.',
  'guard-absent':
    'Falta la constancia de lo que este lado ha firmado, así que no se firma nada. Avise a quienes operan este programa: alternat rejoin.',
  'guard-ahead':
    'Este programa tiene menos de lo que este lado ya ha firmado, así que no se firma nada. Avise a quienes lo operan: alternat rejoin.',
  'guard-behind':
    'La constancia de lo que este lado ha firmado está atrasada. Avise a quienes operan este programa: detenerlo y volver a iniciarlo.',
  'guard-differs':
    'Este programa tiene otra historia que la que este lado firmó, así que no se firma nada. Avise a quienes lo operan: comparar ambas con los demás lados.',
  'guard-locked':
    'Otro programa tiene la constancia de lo que este lado ha firmado. Avise a quienes los operan: uno de los dos debe detenerse.',
  'guard-corrupt':
    'La constancia de lo que este lado ha firmado está dañada, así que no se firma nada. Avise a quienes operan este programa: apartarla y luego alternat rejoin.',
  'rollback-suspected':
    'Un cofirmante tiene más de nuestra bitácora que este programa, así que no se firma nada. Avise a quienes lo operan: alternat rejoin.',
  'self-check':
    'Lo que se releyó del disco no es lo que debe ser: no se firmó nada. Avise a quienes operan este programa: ejecutar fsck.',
  'witness-no-address':
    'No se conoce la dirección de este testigo. Quien opera este programa lo fija con su dirección, o lo consulta por archivo.',
  'witness-away': 'El testigo no responde; se le consultará de nuevo.',
  'witness-refused':
    'El testigo no cofirma esta bitácora: no la conoce, o no conoce su clave aquí. Pregunte a quien lo opera.',
  'witness-differs': 'El testigo cofirmó otra historia de esta bitácora. Guarde ambas y avise a los suyos.',
  'witness-ahead':
    'El testigo cofirmó más de nuestra bitácora de lo que tenemos. Pregunte a quienes operan este programa si se restauró una copia anterior.',
  'witness-moving':
    'El testigo nombra una y otra vez otro tamaño de la bitácora; se le consultará más tarde.',
  'answer-shape': 'La respuesta del testigo no está escrita como debe. Pregunte a quien lo opera.',
  'answer-line':
    'La respuesta no contiene ninguna firma del testigo sobre un punto de control nuestro. Pregunte a quien lo opera.',
  'answer-time': 'El testigo dio una hora imposible: cero, o en el futuro. Pregunte a quien lo opera.',
  stopped: 'Detenido. No se cambió nada.',
  'misbehaviour-found': 'Se halló al llegar un paquete. No se envió nada: emítalo o descártelo.',
  'moves-here':
    'Un lado del diálogo dice que continúa con este nombre. Acepten solo si son ese lado, e indíquenlo: todo lo que dijo contaría como dicho por ustedes.',
  'moves-several':
    'Varios lados del diálogo dicen que continúan con este nombre. Llame a los demás; quien opera este programa dice cuál de ellos son ustedes.',
  'move-ahead':
    'El acto que muda aquí al lado lleva una fecha adelantada a nuestro reloj, y nada puede fecharse antes. Compare ambos relojes; podrá retomarse a partir de ese minuto.',
})
