import type en from '../en/findings.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  'why.nato': 'Es una marca de protección de la OTAN.',
  'why.nato.portion': 'El párrafo comienza con una marca de párrafo de la OTAN.',
  'why.uk': 'Es una marca de protección del Reino Unido.',
  'why.uk.alone': 'OFFICIAL está solo en una línea, como una marca de protección.',
  'why.eu': 'Es una marca de protección de la Unión Europea.',
  'why.eu.limite': 'LIMITE está solo en una línea, como una marca de protección.',
  'why.de': 'Es una marca de protección alemana.',
  'why.fr': 'Es una marca de protección francesa.',
  'why.ru': 'Es una marca de protección rusa.',
  'why.ru.alone': 'Un grado de secreto ruso está solo en una línea, como una marca de protección.',
  'why.ru.copy': 'Un ejemplar numerado: así se marcan los documentos rusos clasificados.',
  'why.cn': 'Es una marca de protección china.',
  'why.sharing':
    'Es la etiqueta de un protocolo de intercambio de información: el texto procede de un informe restringido.',
  'why.sharing.open':
    'Es la etiqueta de un protocolo de intercambio de información: el texto se sacó de un informe compartido, aunque abierto.',
  'why.us.banner': 'Es un encabezado de clasificación o una marca de párrafo de los Estados Unidos.',
  'why.us.foreign-banner': 'Es un encabezado de información clasificada extranjera o conjunta.',
  'why.us.level': 'Un grado de clasificación está aquí en mayúsculas, como una marca de protección.',
  'why.us.level-alone':
    'Un grado de clasificación está aquí solo en una línea, como una marca de protección.',
  'why.us.level-spaced': 'Un grado de clasificación está aquí en mayúsculas espaciadas.',
  'why.us.portion': 'El párrafo comienza con una marca de párrafo.',
  'why.us.portion-letter':
    'El párrafo comienza con una marca de párrafo, y en el mismo texto hay otras marcas.',
  'why.us.authority': 'Esta línea pertenece al bloque de autoridad de un documento clasificado.',
  'why.us.control': 'Es una restricción de difusión de documentos clasificados.',
  'why.us.unclassified':
    'El texto lleva una marca de material abierto o de uso oficial: se sacó de un documento marcado.',
  'why.defanged':
    'Esta dirección está escrita para que no se pueda seguir, como los informes sobre intrusiones escriben los indicadores.',
  'why.hash':
    'Es la huella de un archivo, de una conexión o de una clave (MD5, imphash, JA3, SHA-1, SHA-256, SHA-512 o similar).',
  'why.hash.spread': 'Es la huella de un archivo o de una clave, repartida con espacios.',
  'why.hash.paired': 'Es una huella, escrita por pares.',
  'why.ssdeep': 'Es una huella aproximada de un archivo (ssdeep).',
  'why.wallet': 'Es la dirección de un monedero.',
  'why.registry': 'Es una clave del registro de una máquina.',
  'why.pdb': 'Esta ruta la dejó en un programa quien lo construyó.',
  'why.path': 'Es la ruta de un archivo, un recurso compartido o una tubería en una máquina.',
  'why.mutex': 'Esto nombra un mutex, por el que se reconoce un programa.',
  'why.detection-rule': 'Es una regla para encontrar intrusos (YARA, Sigma, Snort o Suricata).',
  'why.user-agent': 'Así se presenta un programa ante un servidor.',
  'why.guid': 'Es un identificador técnico.',
  'why.secret-key': 'Es una clave o un token.',
  'why.encoded': 'Es texto codificado o aleatorio, que nadie que dé el visto bueno puede leer.',
  'why.ipv4': 'Es una dirección de internet.',
  'why.ipv6': 'Es una dirección de internet.',
  'why.mac': 'Es la dirección física de una máquina.',
  'why.url': 'Es una dirección de red que no está en la lista de referencias públicas.',
  'why.email': 'Es una dirección de correo.',
  'why.onion': 'Es la dirección de un servicio oculto.',
  'why.domain': 'Es el nombre de una máquina o de un sitio que no está en la lista de referencias públicas.',
  'why.domain-path': 'Es una dirección de red que no está en la lista de referencias públicas.',
  'why.idn': 'Es el nombre de una máquina o de un sitio en letras distintas de la a a la z.',
  'why.asn': 'Es el número de una red.',
  'do.marking':
    'Quite la marca solo si las palabras pueden salir libremente; si no, escriba la idea de nuevo a partir de fuentes públicas.',
  'do.unmarked':
    'El texto de un documento marcado no viaja, aunque la marca diga que es abierto: escríbalo de nuevo.',
  'do.defanged': 'Déjelo fuera: nadie escribe así una referencia pública.',
  'do.trace':
    'Déjelo fuera: un rastro hallado en una máquina es inteligencia, lo conozca ya quien lo conozca.',
  'do.secret-key': 'Déjela fuera y haga sustituir la clave: ya salió de su lugar.',
  'do.encoded': 'Escriba llanamente lo que quiere decir.',
  'do.address': 'Déjela fuera: diga a qué comportamiento se refiere, no dónde se vio.',
  'do.reference':
    'Nombre un documento público por su título o signatura, o use la dirección https de un organismo público, sin puerto ni consulta.',
  'do.contact': 'Nombre la oficina; los puntos de contacto van en el directorio de contactos del diálogo.',
})
