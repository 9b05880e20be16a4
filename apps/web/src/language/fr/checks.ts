import type en from '../en/checks.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  'archive-format': 'Le fichier n’est pas du genre attendu ici.',
  'archive-version': 'Le fichier est écrit dans une version du format que ce programme ne lit pas.',
  'archive-truncated': 'Le fichier est tronqué : sa fin manque.',
  'archive-damaged': 'Le fichier est endommagé : ses parties ne sont pas écrites comme il se doit.',
  'archive-name': 'Le fichier contient une partie dont le nom n’y a pas sa place.',
  'archive-order': 'Les éléments du fichier ne sont pas en ordre, ou l’un y figure deux fois.',
  'archive-oversize':
    'Le fichier, ou l’une de ses parties, est plus volumineux que ce programme ne l’accepte.',
  manifest: 'La liste du contenu manque, ou n’est pas écrite comme il se doit.',
  'card-missing': 'La fiche d’un côté dont le journal est dans le fichier manque.',
  card: 'La fiche d’un côté ne peut pas être lue, ou n’est pas signée par la racine qu’elle nomme.',
  checkpoint:
    'Le point de contrôle d’un journal manque, n’est pas signé par le journal, ou concerne un autre journal ou une autre taille.',
  root: 'Les engagements contenus dans le fichier ne mènent pas à la racine signée par le journal.',
  opening:
    'Le journal ne commence pas par l’acte qui l’ouvre, signé par la racine inscrite sur la fiche de son côté.',
  'act-missing': 'Un acte que nomme la liste du contenu n’est pas dans le fichier.',
  'act-unknown': 'Le fichier contient un acte qui n’a sa place dans aucun de ses journaux.',
  proof: 'La preuve qu’un acte figure dans son journal manque, ou ne mène pas à la racine signée.',
  blob: 'Un texte n’a pas l’empreinte par laquelle il est nommé.',
  cosignature:
    'Une cosignature ne correspond pas au point de contrôle, ou vient d’une clé que ne nomme aucune fiche du fichier.',
  policy: 'Le fichier de règles d’un journal manque, ou ne dit pas ce que disent les fiches du fichier.',
  matter: 'L’affaire dont traite le fichier n’est ouverte par aucun de ses actes.',
  shows: 'Ce qui découle des actes du fichier n’est pas ce que le fichier dit montrer.',
  'public-withheld': 'Un acte que tous les côtés ont inscrit comme public n’est pas dans le fichier.',
  'public-unlisted': 'Un acte public du fichier n’est pas sur la liste adoptée par tous les côtés.',
  'member-unknown': 'Le fichier contient une partie dont sa liste du contenu n’a pas l’usage.',
})
