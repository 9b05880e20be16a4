import type en from '../en/forms.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  signs: 'Firmado por una oficina de su lado e incorporado al registro; ya no podrá retirarse.',
  onRecord: 'Consta en el registro: {act}. El otro lado lo verá en cuanto se le transmita.',
  past: 'La página se lee a fecha de {day}. Los actos se realizan ahora.',
  backToNow: 'Volver a ahora',
  onlySides: 'Solo un lado de este diálogo puede actuar en él.',
  onlySidesSit: 'Solo un lado de este diálogo puede actuar en él. Tomar asiento por {sides}.',
  nothingLeft: 'No ha salido nada. Lo que escribió sigue en el formulario.',
  nothingLeftKept:
    'No ha salido nada. Lo que escribió sigue en el formulario y se guarda en <outbox>Por salir</outbox>.',
  reserve: 'Formular una reserva',
  expect: 'Expresar una expectativa',
  raiseConcern: 'Plantear una preocupación',
})
