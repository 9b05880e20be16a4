import type en from '../en/voids.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  wouldBe: 'L’acte n’aurait aucun effet : {why}. Il est conservé comme brouillon.',
  malformed: 'il n’est pas écrit comme un acte doit l’être',
  'not-canonical': 'il n’est pas dans sa seule écriture canonique',
  'too-deep': 'il est imbriqué plus profondément qu’un acte ne peut l’être',
  'over-cap': 'il est plus volumineux qu’un acte ne peut l’être',
  version:
    'il est écrit dans une version du format que ce programme ne lit pas ; un programme plus récent le peut peut-être',
  schema: 'il n’a pas les champs qu’il doit avoir',
  log: 'il nomme un autre journal que celui où il se trouve',
  seq: 'il nomme une autre place dans le journal que la sienne',
  clock: 'il est daté d’avant l’acte qui le précède',
  'seen-list': 'il ne cite pas les journaux de tous les autres côtés',
  'seen-back': 'il a vu moins d’un autre journal qu’un acte qui le précède',
  'seen-unknown': 'il nomme un état d’un autre journal que ce journal n’a jamais eu',
  'ref-forward': 'il renvoie à un acte qu’il ne peut avoir vu',
  'ref-unknown': 'il renvoie à un acte qui n’est pas au registre',
  signature: 'aucune clé de son service ne l’a signé',
  'office-unknown': 'le côté n’a pas de service de ce nom',
  'office-not-current': 'le service n’est pas en exercice ce jour-là',
  power: 'le service n’a pas le pouvoir requis',
  opening: 'le journal n’a pas été ouvert comme il se doit',
  'no-dialogue': 'le côté n’a pas encore proposé ni accepté le dialogue',
  'not-a-side': 'le côté n’est pas de ceux du dialogue',
  sealed: 'le journal a été scellé',
  reported:
    'les champs d’un compte rendu figurent là où ils ne peuvent, ou manquent là où ils doivent figurer',
  'matter-unknown': 'il nomme une affaire qui n’est pas au registre',
  'matter-kind': 'l’affaire qu’il nomme est d’un autre genre',
  'not-the-maker': 'seul le côté qui l’a fait peut le reprendre',
  'digest-unknown': 'il nomme un texte ou une déclaration qui n’est pas au registre',
  'brackets-open': 'le texte a encore des crochets ouverts',
  'measure-unknown': 'l’arrangement n’a pas de mesure de ce nom',
  body: 'ses champs ne s’accordent pas entre eux',
})
