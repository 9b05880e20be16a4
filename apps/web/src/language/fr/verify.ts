import type en from '../en/verify.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  pageTitle: 'Alternat – vérifier un fichier de preuve ou de comportement fautif',
  title: 'Vérifier un fichier de preuve ou de comportement fautif',
  sub: 'Tout est calculé sur cette page, à partir du fichier et de ce que vous apportez vous-même. La page n’ouvre aucune connexion ; elle fonctionne depuis un disque, sans réseau.',
  drop: 'Déposez un fichier ici, ou choisissez-en un.',
  choose: 'Choisir un fichier',
  checking: 'vérification …',
  bytes: '{n, plural, one {# octet} many {# octets} other {# octets}}',
  computed:
    '{signatures, plural, one {# signature} many {# signatures} other {# signatures}} et {hashes, plural, one {# condensat} many {# condensats} other {# condensats}} calculés ici en {ms, number} ms.',
  holds: 'Le fichier est cohérent.',
  holdsNot: 'Le fichier n’est pas cohérent.',
  faults: 'Ce fichier ne tient pas : {n, plural, one {# défaut} many {# défauts} other {# défauts}}.',
  trusted: 'Tout ce que contient ce fichier tient, sous ce à quoi vous vous fiez.',
  otherRoots: 'Cohérent sous ces racines, mais toutes ne sont pas celles auxquelles vous avez dit vous fier.',
  compareRoots: 'Cohérent sous ces racines : comparez les empreintes.',
  demonstrationKeys:
    'Clés de démonstration : quiconque a lancé la démonstration aurait pu signer ce fichier.',
  convenorKeys: 'Clés sous la garde d’un facilitateur : celui-ci aurait pu signer ce fichier.',
  asOf: 'à la date du {day}',
  covers: 'Ce qu’il couvre',
  logCovers:
    'point de contrôle de taille {size, number}, racine {root} ; {acts, plural, one {# acte} many {# actes} other {# actes}} à l’intérieur, couvre <b>{covers, select, all {tout} public {ce qui est public} other {une part}}</b>',
  noPublicList:
    'Aucune liste d’actes publics adoptée par tous les côtés ne s’y trouve : ce qui a été omis ne se voit pas.',
  publicInside:
    '{inside, number} sur {listed, plural, one {# acte que tous les côtés ont inscrit} many {# actes que tous les côtés ont inscrits} other {# actes que tous les côtés ont inscrits}} comme public se trouvent ici.',
  showsAbsence:
    'Tous les actes jusqu’à ces points de contrôle s’y trouvent : ce qui n’est pas ici n’était pas au registre à cette date.',
  showsNoAbsence:
    'Tous les actes ne s’y trouvent pas : l’absence d’un acte ici ne montre pas qu’il n’est pas au registre.',
  witnessed: '<b>Attesté par</b> {name}, {time}{suite, select, further { (ML-DSA-44)} other {}}',
  witnessedByNone: 'Attesté par aucun des témoins auxquels vous vous fiez.',
  bySides: 'Selon les côtés eux-mêmes, confirmé par {names}',
  byNeutral: 'Confirmé par le témoin neutre {name}, si ceci est bien sa clé : {key}',
  noTime: 'à un moment qu’il ne précise pas',
  actsInside: 'Les actes qu’il contient',
  cannotBeRead: 'illisible',
  loneAct: '{kind}, {side}{timed, select, no {} other {, {minute}}}',
  loneSigned:
    '{signed, select, yes {signé par le service qu’il nomme} other {NON signé par une clé du service qu’il nomme}}, n° {index, number} de {log}',
  whatItSays: 'ce qu’il dit',
  convicts: 'Le fichier est probant.',
  convictsNobody: 'Le fichier ne prouve rien contre personne.',
  holderDid: '{holder} ({side}, {role}) {deed}.',
  namedKeyDid: 'La clé {key}, que vous avez désignée parmi celles auxquelles vous vous fiez, {deed}.',
  someKeyDid: 'Ceci prouve que le détenteur de la clé {key} {deed} : comparez l’empreinte.',
  strangeKeyDid:
    'Ceci prouve que le détenteur de la clé {key} {deed}. Elle n’est aucune des clés auxquelles vous avez dit vous fier.',
  role: '{role, select, office {clé du service {office}} log {clé du journal} witness {clé de témoin} mirror {clé de copie miroir} other {clé racine}}',
  'fork-same-size': 'a signé deux versions de l’histoire d’un même journal',
  'fork-other-size': 'a signé deux versions de l’histoire d’un même journal',
  'cosigner-fork': 'a cosigné deux versions de l’histoire d’un même journal',
  'cosigner-time': 'a cosigné un état plus court du journal après un état plus long',
  'act-double': 'a signé deux actes différents pour une même place d’un journal',
  statements: 'Ce qu’une même clé a signé et qui ne peut être vrai à la fois',
  log: 'Journal : {log}',
  logToo:
    'Les deux se trouvent sous des points de contrôle du journal : le détenteur de sa clé a lui aussi signé deux versions de son histoire.',
  logNot:
    'Rien n’est montré quant au journal : il n’est pas prouvé que les deux se trouvent sous ses points de contrôle.',
  signedAct: 'à la place {at, number} : {kind}, {minute}, {digest}',
  signedRoot: 'à la taille {at, number} : racine {digest}{timed, select, no {} other {, cosigné {time}}}',
  seconds: '{seconds} secondes après le début de 1970',
  whose: 'À qui est cette clé : comparez-la avec ce qui vous a été donné par une autre voie',
  keyItself: 'La clé {key} elle-même',
  rootOf: 'La racine de {holder} {side}, dont la fiche désigne cette clé comme {role}',
  noCard: 'Aucune fiche de côté dans le fichier ne dit à qui est cette clé.',
  relied: 'Ce que vous savez par ailleurs : témoins, politiques, empreintes',
  reliedHow:
    'Un témoin neutre n’est aucun des côtés et confirme qu’un journal n’a fait que croître. Sa clé vient de son gardien, jamais du fichier. Déposez ci-dessus un fichier de politique, ou collez ici ; chaque ligne est une clé (NAME+hash+base64) ou une empreinte.',
  reliedLabel: 'Clés de témoins, politique ou empreintes',
  rely: 'S’y fier',
  forget: 'Les oublier',
  pasted: 'collé',
  brought: '{from} : {what}',
  policy: 'une politique',
  keys: '{n, plural, one {la clé de {names}} many {# clés de {names}} other {# clés de {names}}}',
  fingerprints: '{n, plural, one {# empreinte} many {# empreintes} other {# empreintes}}',
  nothing: 'rien',
  wrong: '{why}{at, select, line { (ligne {line, number})} other {}}',
  wrongFile: '{name} : {why}',
  keyUnread:
    'Une clé ne peut être lue : chaque ligne est la clé d’un témoin (NAME+hash+base64), une empreinte de huit groupes de quatre, ou une ligne d’un fichier de politique.',
  'policy-size': 'Le fichier de politique est plus grand que ce programme ne l’accepte.',
  'policy-text':
    'Le fichier de politique contient un caractère non admis, ou sa dernière ligne est tronquée.',
  'policy-line': 'Une ligne du fichier de politique n’est pas écrite comme il se doit.',
  'policy-duplicate': 'Le fichier de politique nomme deux fois la même chose.',
  'policy-unknown-name': 'Le fichier de politique emploie un nom qu’aucune ligne précédente ne définit.',
  'policy-threshold': 'Un groupe du fichier de politique ne demande aucun membre, ou plus qu’il n’en a.',
  'policy-quorum': 'Le fichier de politique ne comporte pas exactement une ligne de quorum.',
  'misbehaviour-size': 'Le fichier est plus grand qu’un fichier de comportement fautif ne peut l’être.',
  'misbehaviour-version':
    'Ce n’est pas un fichier de comportement fautif, ou il est d’une autre version que celle que lit ce programme.',
  'misbehaviour-shape': 'Le fichier de comportement fautif n’est pas écrit comme il se doit.',
  'misbehaviour-digest':
    'Le fichier de comportement fautif a été modifié ou tronqué : sa dernière ligne n’est pas son condensat.',
  'misbehaviour-key':
    'La clé sur laquelle porte le fichier n’est pas de la bonne sorte, ou son nom n’est pas celui de ses déclarations.',
  'misbehaviour-signature':
    'Une déclaration du fichier n’est pas signée par la clé sur laquelle il porte, et par elle seule.',
  'misbehaviour-other-log': 'Les deux déclarations portent sur des journaux différents.',
  'misbehaviour-agree': 'Les deux déclarations ne se contredisent pas : rien n’est prouvé contre personne.',
  'misbehaviour-order': 'Les deux déclarations ne sont pas dans l’ordre que demande le format.',
  'misbehaviour-proof': 'La preuve du fichier ne mène pas à la racine qui a été signée.',
  'misbehaviour-act': 'Un acte signé du fichier ne peut être lu, ou n’est pas à la même place que l’autre.',
  'misbehaviour-card':
    'La fiche de côté du fichier ne peut être lue, ou ne nomme pas la clé sur laquelle porte le fichier.',
})
