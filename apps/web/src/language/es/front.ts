import type en from '../en/front.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  noDialogue:
    'Aquí todavía no hay ningún diálogo. Traiga uno como paquete: suelte un archivo en el Registro de este lado, o impórtelo por la línea de órdenes.',
  noMatter: 'Ningún asunto con ese nombre.',
  noMatterYet: 'A fecha de {day} no consta tal asunto en el registro.',
  ownWords: 'En sus propias palabras, sobre {question}',
  formalActs:
    'Actos formales más allá de <i>planteado</i>: <b>{n, plural, =0 {ninguno} one {#} many {#} other {#}}</b>.',
  wordsOn: 'Palabras sobre {question}: <b>{relation}</b>.',
  lineHow:
    'Son actos formales los que fijan una palabra de las dos primeras líneas. Las palabras son la última afirmación de cada lado, puesta frente a la del otro; nada de lo dicho en público mueve los actos.',
  acceptable: 'Lo que es aceptable',
  attached: 'Reservas y expectativas',
  concerns: 'Preocupaciones aún abiertas',
  elections: 'Elecciones',
  tryToSend: 'Intentar enviar inteligencia',
  notYet: 'aún no consta en el registro',
  arrangement: '{title}: {life}',
  arrangementTrend: '{title}: {life}; tendencia: {finding}',
  sitDownAs: 'Tomar asiento por',
  orReadAs: 'o leer como',
  readAs: 'Leer como',
  press: 'prensa',
  legislature: 'parlamento',
  yourWords: 'Sus palabras',
  writeAnything:
    'Escriba cualquier cosa: una marca de clasificación, una dirección, un resumen criptográfico. Nada se guarda y nada sale.',
  send: 'Enviar',
  passed:
    'El filtro no encuentra nada en estas palabras. Es la tercera puerta, no la primera: un acto necesita además un formulario cerrado y una oficina que lo firme, y esta página no tiene ninguno de los dos. No se envió nada.',
  refused: 'Rechazado. Nada salió de esta máquina.',
  asOf: 'A fecha de',
  asOfRow: 'A fecha de:',
  now: 'Ahora',
})
