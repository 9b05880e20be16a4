import type en from '../en/frame.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  productTitle: 'Alternat – {name}',
  sectionTitle: '{section} · {dialogue}',
  loadingRecord: 'Lecture du registre.',
  loading: 'Chargement du registre.',
  openingSection: 'Ouverture de la section.',
  openingDraft: 'Ouverture du brouillon.',
  nothingHere: 'Rien ne se trouve à cette adresse',
  nothingHereWhy:
    'Elle relève peut-être d’un autre côté ou d’un autre dialogue. <back>Revenir au début</back>',
  skip: 'Aller directement à la page',
  demonstration:
    'Clés de démonstration : rien de ce qui figure ici n’a été dit ni signé par un gouvernement.',
  motto:
    'Un dialogue sur les comportements acceptables, non un partenariat. Aucun renseignement n’y transite.',
  sections: 'Sections de ce dialogue',
  unit: 'L’unité',
  norms: 'Normes',
  texts: 'Textes',
  channel: 'Canal',
  elections: 'Élections',
  said: 'Déclarations',
  trend: 'Tendance',
  record: 'Registre',
  outbox: 'Au départ',
  drafts: '{n, plural, one {# brouillon} many {# brouillons} other {# brouillons}}',
  dialogues: 'Dialogues',
  otherDialogues: 'Autres dialogues',
  reconstruction: 'reconstitution',
  state: 'État de cette copie et date à laquelle elle est lue',
  lastHeard: '{side} : dernier signe <b>{when}</b>, copie miroir <b>à jour jusqu’à {size, number}</b>',
  neverHeard: '{side} : aucun signe encore, copie miroir <b>à jour jusqu’à {size, number}</b>',
  sittingAs: 'Vous siégez pour <b>{side}</b>',
  reading: 'Lecture <b>sans siéger</b>',
  yourAnswer: 'Échéance la plus proche <b>{minute}</b> : votre réponse, {matter}',
  theirAnswer: 'Échéance la plus proche <b>{minute}</b> : réponse de {sides}, {matter}',
  yourAnswerOverdue: 'En retard depuis <b>{minute}</b> : votre réponse, {matter}',
  theirAnswerOverdue: 'En retard depuis <b>{minute}</b> : réponse de {sides}, {matter}',
  asOf: 'À la date du',
  now: 'Maintenant',
  nowInLine: 'maintenant',
  whichMatter: 'Plusieurs affaires portent ce nom',
  whichMatterWhy:
    'Chaque côté nomme les affaires qu’il ouvre, et plus d’une dans ce registre s’appelle {name}. Choisissez celle dont il s’agit : regardez qui l’a ouverte, et quand.',
  anyOtherDay: 'Un autre jour',
  mishap: 'Cette partie de la page n’a pas pu être affichée',
  mishapWhy:
    'Le programme a peut-être été renouvelé pendant que la page était ouverte. Le registre lui-même est intact.',
  loadAnew: 'Recharger la page',
  printed:
    '<b>À la date du {when}</b>, {title}, {copy, select, reader {d’après la copie d’un lecteur} other {d’après la copie de {side}}}. Calculé à partir de {logs}',
  printedLog: '{log} taille {size, number} racine {root}',
  ownLogOnly: 'Dans son propre journal seulement, d’après ce qui est parvenu ici',
  mirrored: 'Copié en miroir',
  mirroredBy: '<b>Copié en miroir</b> par {sides}',
  witnessed: 'Attesté par témoin',
  witnessedBy: '<b>Attesté</b> par {sides}',
  logUpTo: '{log}, {n, plural, one {# acte} many {# actes} other {# actes}}.',
  unconfirmed: 'Personne ne l’a encore confirmé.',
  oneMirrored:
    'Copié en miroir par {side}{reach, select, whole {} other { jusqu’à l’acte {act, number}}}{dated, select, no {} other { le {day}}}{ahead, select, no {} other {, selon lui, date qui n’est pas encore venue}}.',
  oneWitnessed:
    'Attesté par {side}{reach, select, whole {} other { jusqu’à l’acte {act, number}}}{dated, select, no {} other { le {day}}}{ahead, select, no {} other {, selon lui, date qui n’est pas encore venue}}.',
  unnamed:
    'Aucun acte d’un autre côté ne nomme encore {n, plural, one {l’acte {to, number}} many {les actes {from, number} à {to, number}} other {les actes {from, number} à {to, number}}} : d’ici là, une révocation peut remonter jusque-là.',
  standingHow:
    'Copié en miroir : un autre côté détient les actes et tous les textes qui les accompagnent, et peut les montrer. Attesté : un tiers neutre a vu le journal qui les contient. L’un et l’autre portent sur les octets, jamais sur ce qu’ils disent.',
  ownConfirmed: 'Votre journal a été confirmé.',
  otherConfirmed: 'Le journal de {side} a été confirmé.',
  ownHeard: 'Votre acte est au registre.',
  language: 'Langue',
  chooseLanguage: 'Langue des écrans',
  close: 'Fermer',
  noneRead:
    'Pas encore relu par un locuteur : aucune chaîne sur {all, plural, one {#} many {#} other {#}}. En cas de doute sur un mot, la version anglaise dit ce qui est entendu.',
  someRead:
    'Relu par un locuteur : {n, number} sur {all, plural, one {# chaîne} many {# chaînes} other {# chaînes}}.',
  languageFailed:
    'Les mots de cette langue n’ont pas pu être chargés. Réessayez quand le programme répondra.',
  recordStays: 'Ce qu’un côté a porté au registre reste dans ses propres mots et dans sa langue.',
  otherHeard: 'Nouveau au registre : un acte de {side}.',
  arrived: 'Arrivés',
  unread: '{n, plural, one {# acte non lu} many {# d’actes non lus} other {# actes non lus}}',
  witnessNone: 'Témoin <b>aucun sollicité</b>',
  witnessNotYet: 'Témoin <b>pas encore vu</b>',
  witnessSeen: 'Témoin {witness} : vu <b>{when}</b>',
  witnessBehind: 'Témoin {witness} : vu <b>{when}</b>, jusqu’à {size, number} sur {all, number}',
  witnessTrouble: 'Témoin : {message}',
  myKeys: 'Mes clés',
  'alarm.fork':
    'Le journal de {side} a signé deux histoires. Les deux sont conservées, rien n’en est plus cosigné, et rien n’a été envoyé. Ne signez rien à ce sujet ; appelez {side} et les vôtres.',
  'alarm.cosigner':
    'Une clé de {side} a cosigné deux choses qui ne peuvent être vraies ensemble d’un même journal. Les deux sont conservées ; rien n’a été envoyé. Appelez {side} et les vôtres.',
  'alarm.act-double':
    'Un service de {side} a signé deux actes différents pour une même place d’un journal. Les deux sont conservés ; rien n’a été envoyé. Ne vous fiez à aucun ; appelez {side} et les vôtres.',
  'alarm.older-copy':
    'Un autre côté détient plus de notre propre journal que ce programme : c’est peut-être une copie plus ancienne. Ne signez rien ; qui l’exploite lance {command}.',
  'alarm.no-signing':
    'Rien n’est signé ici pour l’instant : ce que ce côté a signé n’est pas connu avec certitude. Ce que vous écrivez est conservé comme brouillon. Prévenez ceux qui exploitent ce programme : {command}.',
  movingOut: 'Partir avec ses clés',
  sidesMet: 'Côtés et dialogues',
})
