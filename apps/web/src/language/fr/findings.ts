import type en from '../en/findings.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  'why.nato': 'C’est une mention de protection de l’OTAN.',
  'why.nato.portion': 'Le paragraphe s’ouvre sur une mention de protection de l’OTAN.',
  'why.uk': 'C’est une mention de protection du Royaume-Uni.',
  'why.uk.alone': 'OFFICIAL figure seul sur une ligne, comme une mention de protection.',
  'why.eu': 'C’est une mention de protection de l’Union européenne.',
  'why.eu.limite': 'LIMITE figure seul sur une ligne, comme une mention de protection.',
  'why.de': 'C’est une mention de protection allemande.',
  'why.fr': 'C’est une mention de protection française.',
  'why.ru': 'C’est une mention de protection russe.',
  'why.ru.alone': 'Un niveau de secret russe figure seul sur une ligne, comme une mention de protection.',
  'why.ru.copy': 'Un exemplaire numéroté : c’est ainsi que sont marqués les documents russes classifiés.',
  'why.cn': 'C’est une mention de protection chinoise.',
  'why.sharing':
    'C’est l’étiquette d’un protocole de partage d’informations : le texte vient d’un rapport à diffusion restreinte.',
  'why.sharing.open':
    'C’est l’étiquette d’un protocole de partage d’informations : le texte a été tiré d’un rapport partagé, quoique ouvert.',
  'why.us.banner': 'C’est un bandeau de classification ou une mention de paragraphe des États-Unis.',
  'why.us.foreign-banner': 'C’est un bandeau d’informations classifiées étrangères ou communes.',
  'why.us.level': 'Un niveau de classification figure ici en capitales, comme une mention de protection.',
  'why.us.level-alone':
    'Un niveau de classification figure ici seul sur une ligne, comme une mention de protection.',
  'why.us.level-spaced': 'Un niveau de classification figure ici en capitales espacées.',
  'why.us.portion': 'Le paragraphe s’ouvre sur une mention de protection.',
  'why.us.portion-letter':
    'Le paragraphe s’ouvre sur une mention de protection, et d’autres figurent dans le même texte.',
  'why.us.authority': 'Cette ligne appartient au bloc d’autorité d’un document classifié.',
  'why.us.control': 'C’est une restriction de diffusion des documents classifiés.',
  'why.us.unclassified':
    'Le texte porte une mention pour document ouvert ou à usage officiel : il a donc été tiré d’un document marqué.',
  'why.defanged':
    'Cette adresse est écrite de façon à ne pas pouvoir être suivie, comme les rapports d’intrusion écrivent les indicateurs.',
  'why.hash':
    'C’est l’empreinte d’un fichier, d’une connexion ou d’une clé (MD5, imphash, JA3, SHA-1, SHA-256, SHA-512 ou semblable).',
  'why.hash.spread': 'C’est l’empreinte d’un fichier ou d’une clé, étalée par des espaces.',
  'why.hash.paired': 'C’est une empreinte, écrite par paires.',
  'why.ssdeep': 'C’est une empreinte approchée d’un fichier (ssdeep).',
  'why.wallet': 'C’est l’adresse d’un portefeuille.',
  'why.registry': 'C’est une clé de registre d’une machine.',
  'why.pdb': 'Ce chemin a été laissé dans un programme par qui l’a construit.',
  'why.path': 'C’est le chemin d’un fichier, d’un partage ou d’un tube sur une machine.',
  'why.mutex': 'Ceci nomme un mutex, auquel un programme se reconnaît.',
  'why.detection-rule': 'C’est une règle pour trouver des intrus (YARA, Sigma, Snort ou Suricata).',
  'why.user-agent': 'C’est ainsi qu’un programme se présente à un serveur.',
  'why.guid': 'C’est un identifiant technique.',
  'why.secret-key': 'C’est une clé ou un jeton.',
  'why.encoded': 'C’est un texte codé ou aléatoire, que personne ne peut lire au moment du visa.',
  'why.ipv4': 'C’est une adresse internet.',
  'why.ipv6': 'C’est une adresse internet.',
  'why.mac': 'C’est l’adresse matérielle d’une machine.',
  'why.url': 'C’est une adresse réseau qui n’est pas sur la liste des références publiques.',
  'why.email': 'C’est une adresse électronique.',
  'why.onion': 'C’est l’adresse d’un service caché.',
  'why.domain':
    'C’est le nom d’une machine ou d’un site qui n’est pas sur la liste des références publiques.',
  'why.domain-path': 'C’est une adresse réseau qui n’est pas sur la liste des références publiques.',
  'why.idn': 'C’est le nom d’une machine ou d’un site en lettres autres que de a à z.',
  'why.asn': 'C’est le numéro d’un réseau.',
  'do.marking':
    'Ne retirez la mention que si les mots peuvent librement sortir ; sinon, réécrivez le propos à partir de sources publiques.',
  'do.unmarked':
    'Le texte d’un document marqué ne circule pas, même quand la mention le dit ouvert : réécrivez-le.',
  'do.defanged': 'Laissez-le de côté : personne n’écrit ainsi une référence publique.',
  'do.trace':
    'Laissez-le de côté : une trace trouvée sur une machine est du renseignement, quel que soit celui qui la connaît déjà.',
  'do.secret-key': 'Laissez-la de côté et faites remplacer la clé : elle a déjà quitté sa place.',
  'do.encoded': 'Écrivez simplement ce que vous entendez.',
  'do.address': 'Laissez-la de côté : dites de quel comportement il s’agit, non où il a été vu.',
  'do.reference':
    'Désignez un document public par son titre ou sa cote, ou employez l’adresse https d’un organisme public, sans port ni requête.',
  'do.contact':
    'Nommez le service ; les points de contact ont leur place dans le répertoire des contacts du dialogue.',
})
