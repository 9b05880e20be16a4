import type en from '../en/front.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  noDialogue:
    'Aucun dialogue n’est encore conservé ici. Apportez-en un sous forme de liasse : déposez un fichier dans le Registre de ce côté, ou importez-le en ligne de commande.',
  noMatter: 'Aucune affaire de ce nom.',
  noMatterYet: 'À la date du {day}, aucune affaire de ce nom n’est au registre.',
  ownWords: 'Dans leurs propres mots, sur {question}',
  formalActs:
    'Actes formels au-delà de <i>soulevé</i> : <b>{n, plural, =0 {aucun} one {#} many {#} other {#}}</b>.',
  wordsOn: 'Paroles sur {question} : <b>{relation}</b>.',
  lineHow:
    'Les actes formels sont ceux qui fixent un mot des deux premières lignes. Les paroles sont la dernière affirmation de chaque côté, mise en regard de celle de l’autre ; rien de ce qui est dit en public ne fait bouger les actes.',
  acceptable: 'Ce qui est acceptable',
  attached: 'Réserves et attentes',
  concerns: 'Préoccupations encore ouvertes',
  elections: 'Élections',
  tryToSend: 'Essayer d’envoyer du renseignement',
  notYet: 'pas encore au registre',
  arrangement: '{title} : {life}',
  arrangementTrend: '{title} : {life} ; tendance : {finding}',
  sitDownAs: 'Siéger pour',
  orReadAs: 'ou lire en tant que',
  readAs: 'Lire en tant que',
  press: 'presse',
  legislature: 'parlement',
  yourWords: 'Vos mots',
  writeAnything:
    'Écrivez n’importe quoi : une mention de protection, une adresse, une empreinte. Rien n’est conservé, rien ne part.',
  send: 'Envoyer',
  passed:
    'Le garde-fou ne trouve rien dans ces mots. C’est la troisième porte, non la première : un acte demande aussi un formulaire fermé et un service qui le signe, et cette page n’a ni l’un ni l’autre. Rien n’a été envoyé.',
  refused: 'Refusé. Rien n’a quitté cette machine.',
  asOf: 'À la date du',
  asOfRow: 'À la date du :',
  now: 'Maintenant',
})
