import type en from '../en/texts.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  list: 'Textes déposés',
  sub: 'Entre crochets figure ce qui n’est pas encore convenu, et de qui viennent les mots.',
  noRevision: 'Aucune révision de ce nom',
  noRevisionWhy:
    'La révision que nomme cette adresse n’est pas une révision de ce texte au jour affiché. Aucune autre n’est montrée à sa place. <link>Ouvrir le texte</link>',
  noSuch: 'Texte introuvable',
  noSuchWhy: 'Aucun texte de ce nom ne figure au registre à la date affichée.',
  noTexts: 'Aucun texte n’est déposé à la date affichée.',
  noTextsTable:
    'Aucun texte n’est déposé à la date affichée. <link>Déposez une norme</link>, ou cherchez dans le tableau les lignes qui n’en ont pas.',
  broken:
    'Les mots recomposés à partir de leurs éléments n’ont pas l’empreinte qui a été signée. Ne vous fiez pas à ce qui s’affiche ; vérifiez le registre.',
  revision:
    'Rév. {rev, number} <small>{side}, {day} · {open, plural, =0 {aucun crochet} one {# crochet ouvert} many {# crochets ouverts} other {# crochets ouverts}}{adopted, select, yes { · adoptée par {sides}} other {}}</small>',
  revisions:
    'Révisions : {revisions}{latest, select, several { – il y en a plus d’une dernière : elles ont été faites en même temps.} other {}}',
  revisionItem: 'rév. {rev, number}',
  howRevision:
    'Cette révision est désignée par son empreinte {digest}… ; ses mots sont recomposés à partir des actes et vérifiés par rapport à elle.',
  languagesShown: 'Langues affichées',
  paragraph: 'Paragraphe {paragraph}',
  onParagraph: '<bracket>crochet</bracket> · <reserve>réserve</reserve> · <expect>attente</expect>',
  mark: '{side} : <b>{state, select, principle {convenu dans le principe} referendum {convenu ad referendum} closed {clos} reopened {rouvert} other {marque le texte}}</b>',
  adopt: 'Adopter',
  bracketIt: 'Mettre entre crochets',
  adoptLater: 'Le texte pourra être adopté quand aucun crochet ne sera ouvert.',
  adoptRevision: 'Adopter la rév. {rev, number}',
  openFirst:
    'Cette révision contient {n, plural, one {# crochet ouvert} many {# crochets ouverts} other {# crochets ouverts}}. Un texte s’adopte sans crochets : levez-les d’abord, ou choisissez une autre révision.',
  form: 'Forme',
  'joint text': 'texte commun',
  'joint statement': 'déclaration conjointe',
  'exchange of notes': 'échange de notes',
  "chair's summary": 'résumé de la présidence',
  'oral understanding': 'entente orale',
  forGood: 'à titre définitif',
  adReferendum: 'ad referendum : à confirmer par la capitale',
  bracketTitle: 'Mettre entre crochets <small>paragraphe {paragraph}, rév. {rev, number}</small>',
  place: 'Placer le crochet',
  addAlternative: 'Ajouter la variante',
  selectWords:
    'Sélectionnez les mots qui ne sont pas convenus, avec la souris ou avec Maj et les touches fléchées.',
  selectRun: 'Mots du texte, passage {n, number} : sélectionnez ceux qui ne sont pas convenus',
  inTheirPlace: 'Vos mots à leur place, {language}',
  leaveEmpty: 'Laissez vide pour mettre entre crochets sans variante.',
  noneChosen: 'Aucun mot choisi pour le moment.',
  paragraphs: 'Paragraphe : {paragraphs}',
  newBrackets: 'Nouveaux crochets',
  anotherIn: 'autre variante dans {bracket}',
  settle: 'Lever les crochets',
  settleTitle: 'Lever les crochets de la rév. {rev, number}',
  tableRevision: 'Déposer la révision',
  settleHow:
    'Votre choix devient une nouvelle révision du texte. Elle ne lie personne : chaque côté l’adopte ou la remet entre crochets.',
  settleBracket: 'Paragraphe {paragraph}, crochet {bracket} : ce qui doit rester',
  leftOut: 'ces mots supprimés',
  otherWords: 'd’autres mots',
  leaveOpen: 'le laisser ouvert',
  wouldRead: 'Ce que le texte dirait',
  leftOpen:
    '{n, plural, =0 {Aucun crochet ne reste ouvert : la révision peut être adoptée.} one {# crochet reste ouvert.} many {# crochets restent ouverts.} other {# crochets restent ouverts.}}',
  openRevision: 'Ouvrir la nouvelle révision',
  changesSince: 'Ce qui a changé depuis : {revisions}',
  changesTitle: 'Ce qui a changé de la rév. {from, number} à la rév. {to, number}',
  nothingChanged: 'Aucun mot ni crochet ne diffère.',
  addedHeard: 'ajouté :',
  removedHeard: 'supprimé :',
})
