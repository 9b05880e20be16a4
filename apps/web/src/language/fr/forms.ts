import type en from '../en/forms.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  signs: 'Signé par un service de votre côté et porté au registre ; il ne peut plus en être retiré.',
  onRecord: 'Au registre : {act}. L’autre côté le verra dès qu’il lui sera transmis.',
  past: 'La page est lue à la date du {day}. Les actes s’accomplissent maintenant.',
  backToNow: 'Revenir à maintenant',
  onlySides: 'Seul un côté de ce dialogue peut y agir.',
  onlySidesSit: 'Seul un côté de ce dialogue peut y agir. Siéger pour {sides}.',
  nothingLeft: 'Rien n’est parti. Ce que vous avez saisi est toujours dans le formulaire.',
  nothingLeftKept:
    'Rien n’est parti. Ce que vous avez saisi est toujours dans le formulaire, et conservé <outbox>au départ</outbox>.',
  reserve: 'Émettre une réserve',
  expect: 'Exprimer une attente',
  raiseConcern: 'Soulever une préoccupation',
})
