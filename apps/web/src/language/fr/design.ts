import type en from '../en/design.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  actNotHeld: 'acte non détenu',
  erased:
    'Mots retirés du registre par {side}, {day} : {reason, select, legalOrder {décision de justice} spilledSecret {secret divulgué} other {erreur}}.',
  erasedOrdered:
    'Mots retirés du registre par {side}, {day} : {reason, select, legalOrder {décision de justice} spilledSecret {secret divulgué} other {erreur}}, sur ordre de {by}.',
  erasedHow:
    'L’acte qu’ils accompagnaient demeure tel quel, ainsi que ce qui en découle ; les mots ne sont conservés nulle part.',
  where: 'Où : {field}',
  code: 'Code : {code}',
  reconstruction:
    'Reconstitution à partir de sources publiques, établie par {compiler}. Clés de démonstration. Aucun gouvernement n’y participe.',
  why: 'pourquoi ceci s’affiche',
  whyShort: 'pourquoi',
  noActBears: 'Aucun acte au registre ne s’y rapporte.',
  stopIt: 'Arrêter',
  undo: 'Annuler',
  keepItSo: 'Laisser ainsi',
  copy: 'copier',
  copyWhat: 'Copier {what}',
  copied: 'Copié',
  notCopied: 'Non copié : sélectionnez-le à la main',
  chooseFile: 'Choisir un fichier',
  filterTitles: 'Filtrer par titre',
  noneFits: 'Aucun titre ne contient ces mots.',
  actLine:
    '{kind}{by, select, no {} other {, {sides}}}{dated, select, no {} other {, {day}}}, n° {index, number} de {log}',
  dropHere: 'Emplacement pour les fichiers',
})
