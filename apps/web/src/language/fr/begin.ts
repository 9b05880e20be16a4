import type en from '../en/begin.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: 'Premiers pas',
  titleLater: 'Côtés et dialogues',
  reading: 'Lecture de l’état des lieux.',
  intro:
    'D’un côté à peine créé à son premier acte. Vous pouvez quitter à chaque étape et revenir : l’état est relu chaque fois dans le dépôt.',
  introLater:
    'Qui ce côté a rencontré, et les dialogues auxquels il prend part. C’est ici qu’on rencontre un autre côté et qu’on ouvre un autre dialogue.',
  whereYouStand: 'Où vous en êtes',
  'state.done': 'fait',
  'state.now': 'maintenant',
  'state.later': 'plus tard',
  'step.side': 'Le côté est créé',
  'step.people': 'Quelqu’un peut agir',
  'step.keys': 'La clé d’un service est dans le navigateur',
  'step.sheet': 'Imprimer la feuille',
  'step.meet': 'Rencontrer l’autre côté',
  'step.open': 'Ouvrir un dialogue',
  'step.act': 'Le premier acte',
  sideIs:
    '{name} est <code>{side}</code>. Clés : {custody, select, own {les siennes} convenor {gardées par un hôte} other {de démonstration, elles ne protègent rien}}.',
  offices: 'Services',
  'power.speak': 'parle',
  'power.negotiate': 'négocie',
  'power.conclude': 'conclut',
  'power.notify': 'tient le canal',
  'power.manage-keys': 'gère les clés',
  'power.record': 'tient le registre',
  howMade:
    'Il a été créé sur sa propre machine, en ligne de commande : aucune phrase secrète d’une nouvelle clé ne passe par un réseau.',
  peopleHow:
    'Pour continuer, il faut quelqu’un qui soit responsable de l’envoi et tienne un service qui négocie : {offices}. Qui gère les personnes donne les deux, à quelqu’un d’autre que soi.',
  toPeople: 'Aux personnes',
  keysHow:
    'Apportez le fichier de clé du service sur la page Mes clés : {files}, du dossier <code>keys</code> du dépôt. Il est enveloppé sous votre clé d’accès ; ensuite le fichier va au coffre.',
  toKeys: 'À mes clés',
  sheetHow:
    'Deux responsables la comparent à l’écran, la signent et en gardent chacun une. Rien n’y est secret.',
  openSheet: 'Ouvrir la feuille',
  sheetDone: 'Elle est imprimée et signée',
  print: 'Imprimer',
  backToSteps: 'Retour aux étapes',
  sheetTitle: 'Clés d’un côté',
  rootWords: 'Empreinte de la racine, à lire à voix haute mot par mot',
  keysTitle: 'Clés',
  'use.root': 'Racine : signe cette fiche et l’ouverture de chaque journal',
  'use.log': 'Journal : signe les points de contrôle de nos journaux',
  'use.witness': 'Témoin : cosigne qu’un journal n’a fait que croître',
  'use.mirror': 'Copie miroir : cosigne que tout est détenu',
  'use.off-record': 'Hors registre',
  'use.bundle': 'Les liasses pour nous sont chiffrées pour',
  'use.office': 'Service',
  officeFrom: 'à partir du {from}',
  officeUntil: 'du {from} au {until}',
  sheetSigned: 'Nous nous sommes lu les seize mots et les avons trouvés identiques',
  sheetName: 'Nom',
  signature: 'Signature',
  date: 'Date',
  meetHow:
    'Donnez-leur votre fiche et prenez la leur, par n’importe quelle voie : une fiche ne contient rien de secret, et les mots montreront si c’est bien la leur.',
  saveCard: 'Enregistrer notre fiche',
  dropCard: 'Déposez ici la fiche de l’autre côté, ou choisissez le fichier.',
  metList: 'Vous avez rencontré',
  metOn: '{name} (<code>{side}</code>), le {day}.',
  metMoved: 'Il continue sous <code>{after}</code>.',
  met: '{name} est rencontré ; sa racine est retenue.',
  toCompare:
    '{name} dit continuer sous <code>{side}</code>, avec ses propres clés. Prenez la fiche de sa nouvelle machine et comparez à nouveau les mots. D’ici là, ses nouveaux actes attendent ici.',
  seenCard: 'Une fiche de {name}',
  cardSays:
    'Elle dit d’elle-même : <code>{side}</code> ; clés : {custody, select, own {les siennes} convenor {gardées par un hôte} other {de démonstration, elles ne protègent rien}}.',
  knownCard: 'Vous avez déjà rencontré ce côté sous la même racine : c’est une fiche plus récente.',
  otherRootCard:
    'Attention. {sides} : un journal dit que son côté poursuit sous le nom <code>{side}</code> avec une autre racine que celle de cette fiche. Ou cette fiche n’est pas la leur, ou ce que dit ce journal est faux. Appelez les deux avant de poursuivre, à des numéros que vous connaissez. Sous cette fiche, rien de ce qui suit cet acte n’est pris.',
  movedCard:
    '<code>{from}</code> a dit dans son journal qu’il continue sous ce nom et cette racine. Ses anciennes clés le disent ; si c’est bien lui, seuls les mots peuvent vous le dire.',
  compareHow:
    'Appelez-les, sur une ligne où vous reconnaissez leur voix. Chacun lit ses seize mots à voix haute ; l’autre suit ici ou sur la feuille.',
  compareSheet:
    'Comparez avec la feuille imprimée sur votre propre machine. Ce qui est nommé ici est l’endroit où votre côté continue pour de bon.',
  wordsIn: 'Mots en',
  youRead: 'Vous lisez : {name}',
  theyRead: 'Ils lisent : {name}',
  onSheet: 'Sur votre feuille doit figurer',
  groups: 'En groupes',
  heard: 'J’ai entendu les seize mots de quelqu’un dont je connais la voix, et regardé chacun.',
  readAll: 'J’ai regardé les seize mots sur ma feuille.',
  same: 'Ils sont identiques',
  differ: 'Ils diffèrent',
  leaveCard: 'Ranger la fiche',
  differTitle: 'Personne n’a été rencontré, et rien n’a changé',
  differ1: 'Ne continuez pas avec cette fiche, et n’envoyez rien qui repose sur elle.',
  differ2: 'Relisez lentement : un mot mal entendu est plus fréquent qu’une fiche échangée.',
  differ3:
    'S’ils diffèrent encore, prenez la fiche par une autre voie : une personne, une ambassade, une autre machine.',
  differ4:
    'Si cela diffère aussi, quelqu’un se tient entre vous, ou a changé un fichier sur l’une des machines. Prévenez qui répond des clés.',
  compareAgain: 'Comparer encore une fois',
  meetFirst: 'On propose un dialogue à un côté qu’on a rencontré.',
  openFirst: 'D’abord, un dialogue s’ouvre.',
  opened: '{title} est ouvert de notre côté.',
  waitsFor: '{name} n’a pas encore accepté.',
  openHow:
    'Notre journal d’un dialogue commence par deux actes : la racine répète notre fiche, et un service propose ou accepte. La racine ne sort du coffre pour rien d’autre.',
  propose: 'Proposer un dialogue',
  accept: 'Accepter : {title}',
  goesOnAs:
    '{name} dit dans son journal qu’il poursuit sous le nom de votre côté. Si vous acceptez, vous poursuivez en tant que {name} : tout ce qu’il a dit compte comme dit par vous, et cela ne peut pas être repris. N’acceptez que si vous êtes ce côté.',
  goesOnAsWhich: 'Qui vous êtes dans ce dialogue',
  goesOnAsOption: 'Nous sommes {name}',
  between: 'Entre {sides}.',
  dialogueTitle: 'De quoi il s’agit',
  dialogueName: 'Son nom court',
  dialogueNameHow:
    'Minuscules, chiffres et traits d’union ; il figure dans les adresses et les fichiers, et ne se change plus.',
  nameBad: 'Seulement minuscules, chiffres et traits d’union, et pas le mot reconstruction.',
  nameTaken: 'Il y a déjà ici un dialogue de ce nom.',
  with: 'Avec',
  noKeyHere:
    'Vous n’avez ici aucune clé d’un service qui négocie et figure sur notre fiche : apportez-la sur <keys>Mes clés</keys>.',
  signsAs: 'Le service {office} signe le second acte.',
  rootFile: 'Fichier de clé de la racine, root.age',
  rootPassphrase: 'Phrase secrète de la racine',
  officePassphrase: 'Phrase secrète de la clé du service',
  rootStays:
    'La racine s’ouvre dans cette page, signe un acte qui répète notre fiche, et est oubliée : elle n’est envoyée nulle part.',
  signPropose: 'Signer et proposer',
  signAccept: 'Signer et accepter',
  signing: 'Ouverture de la racine, un instant …',
  orCommand: 'Là où la racine ne doit pas approcher de cette machine : {command}',
  carry: 'Le porter de l’autre côté',
  carryHow:
    'Enregistrez la liasse pour eux, portez-la par n’importe quelle voie, et prenez la leur. Elle est chiffrée pour eux.',
  saveFor: 'Enregistrer la liasse pour {name} : {title}',
  byAddress:
    'Là où chacun sert à une adresse que l’autre peut joindre, cela se fait seul : {command}. L’adresse se règle en ligne de commande seule, pour que personne dans un navigateur ne décide où ce programme se connecte.',
  raiseFirst: 'Soulever la première affaire',
  toDialogue: 'Au dialogue {title}',
  movingTitle: 'Partir avec ses propres clés',
  notHosted: 'Aucun hôte ne garde les clés de ce côté : il n’y a rien à quitter.',
  movingIntro:
    'Les clés de ce côté sont sur la machine de l’hôte : il pourrait tout y lire et signer en son nom. Le côté peut continuer avec ses propres clés, à tout moment tant que l’hôte aide encore.',
  movingMeans1:
    'Vous faites une nouvelle racine, sous un autre nom. Vous restez un seul côté, avec une seule carte.',
  movingMeans2:
    'Ce qui a été dit jusque-là reste marqué « custody: convenor » pour de bon : qui gardait les clés a pu le lire, et a pu le signer.',
  movingMeans3:
    'Personne ne suit parce que c’est signé : chaque autre côté compare avec vous seize nouveaux mots.',
  movingMeans4: 'Dès lors, rien ne va à l’ancien nom, et rien de ce qui s’y dit ne compte.',
  'move.1': '1. De nouvelles clés, sur votre machine',
  'move.2': '2. Le dernier acte, ici',
  'move.3': '3. Reprendre là-bas',
  'move.4': '4. Les autres comparent',
  moveNew:
    'Sous un autre nom, avec une phrase secrète que personne d’autre ne connaît. Imprimez la feuille, et apportez la fiche ici.',
  moveWho: 'C’est un responsable de l’envoi de ce côté qui le fait.',
  moveHere:
    'Mettez d’abord tout à jour : ce qui n’est pas arrivé dans ce dépôt n’est pas dans ce que vous emportez. Puis l’ancienne racine signe une fois encore.',
  dropNewCard: 'Déposez ici la fiche de votre nouvelle machine, ou choisissez le fichier.',
  endsHere:
    'Ce côté finit ici, dans chaque dialogue, et continue sous <code>{side}</code>. Rien de ce qui se dit ici ensuite ne compte. Cela ne se défait pas.',
  sidePassphrase: 'Phrase secrète des clés de ce côté',
  endHere: 'Finir ici et continuer là-bas',
  endSure: 'Continuer là-bas pour de bon ?',
  stayHere: 'Rester ici pour l’instant',
  movedNow:
    'Ce côté continue sous <code>{side}</code>. Enregistrez tous ces fichiers maintenant, avant que la machine ne disparaisse.',
  takeAlong: 'Enregistrer ce qu’il faut emporter : {title}',
  saveOldCard: 'Enregistrer l’ancienne fiche',
  moveThere:
    'Sur votre machine : <code>alternat serve --store own</code>, et sa page « Côtés et dialogues ». Rencontrez l’ancienne fiche et les autres, car jusqu’ici c’est l’hôte qui vous a dit qui ils sont ; prenez la liasse ; acceptez le dialogue.',
  moveOthers:
    'Avec la liasse d’ici ils voient que vous êtes parti. Appelez-les et lisez vos seize nouveaux mots : sur leur page « Côtés et dialogues » ils comparent, et alors seulement vos nouveaux actes comptent chez eux.',
})
