import type en from '../en/reader.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  read: 'Lire',
  press: 'Pour la presse',
  pressSub:
    'Ce qui peut être cité, de qui sont les mots, depuis quand, et comment le vérifier sans rien demander à personne.',
  legislature: 'Pour un parlement',
  legislatureSub: 'Ce que l’exécutif a fait et n’a pas fait, affaire par affaire, d’après les seuls actes.',
  noDialogue: 'Aucun dialogue n’est encore tenu ici.',
  howTo: 'Comment le vérifier soi-même',
  download: 'Téléchargez le fichier de preuve d’une affaire.',
  open: 'Ouvrez <page>la page de vérification</page>. C’est un fichier unique qui n’ouvre aucune connexion ; vous pouvez l’enregistrer et l’utiliser hors réseau.',
  drop: 'Déposez-y le fichier. Elle recalcule tout et montre les empreintes des côtés.',
  compare:
    'Comparez les empreintes avec celles qui vous ont été données par une autre voie : de vive voix, sur papier, dans un journal officiel.',
  absent:
    'Ce qui est absent <i>ne figure pas au registre à la date</i> des points de contrôle nommés ; cela ne prouve pas que rien ne s’est passé ailleurs.',
  formal:
    '{n, plural, one {# acte formel} many {# actes formels} other {# actes formels}}, dont {beyond, number} au-delà de <i>soulevé</i> ; {open, plural, =0 {aucune réserve, attente ni préoccupation au registre} one {# réserve, attente ou préoccupation} many {# réserves, attentes ou préoccupations} other {# réserves, attentes ou préoccupations}}.',
  evidence: 'Fichier de preuve',
  latest: '{side} sur {question} : {word}',
  latestBy: '{speaker}, {span}, {hand, select, first {de première main} other {de seconde main}}',
  between: 'Entre qui',
  purpose: 'Objet',
  noMandate: 'Aucun mandat ne figure au registre.',
  intelligence: 'Nature de tout renseignement à échanger',
  noIntelligence:
    'Aucun : le canal n’a pas de formulaire qui en transporte, et un garde-fou lit chaque mot avant son départ.',
  enforcement: 'Application de la loi, partenariat',
  outside: 'Hors de cette unité.',
  computedFrom: 'Calculé à partir de',
  logSize: '{log}, taille {size, number}',
})
