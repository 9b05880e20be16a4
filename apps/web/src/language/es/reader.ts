import type en from '../en/reader.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  read: 'Lectura',
  press: 'Para la prensa',
  pressSub:
    'Qué puede citarse, de quién son las palabras, desde cuándo y cómo comprobarlo sin preguntar a nadie.',
  legislature: 'Para un parlamento',
  legislatureSub:
    'Lo que el ejecutivo ha hecho y no ha hecho, asunto por asunto, solo a partir de los actos.',
  noDialogue: 'Aquí no se mantiene todavía ningún diálogo.',
  howTo: 'Cómo comprobarlo por cuenta propia',
  download: 'Descargue el archivo de prueba de un asunto.',
  open: 'Abra <page>la página de comprobación</page>. Es un único archivo que no abre ninguna conexión; puede guardarlo y usarlo sin red.',
  drop: 'Suelte el archivo en ella. La página vuelve a calcularlo todo y muestra las huellas de los lados.',
  compare:
    'Compare las huellas con las que le dieron por otra vía: de viva voz, en papel, en un diario oficial.',
  absent:
    'Lo ausente <i>no consta en el registro a fecha de</i> los puntos de control indicados; no prueba que nada haya ocurrido en otro lugar.',
  formal:
    '{n, plural, one {# acto formal} many {# actos formales} other {# actos formales}}, de ellos {beyond, number} más allá de <i>plantear</i>; {open, plural, =0 {ninguna reserva, expectativa ni preocupación en el registro} one {# reserva, expectativa o preocupación} many {# reservas, expectativas o preocupaciones} other {# reservas, expectativas o preocupaciones}}.',
  evidence: 'Archivo de prueba',
  latest: '{side} sobre {question}: {word}',
  latestBy: '{speaker}, {span}, {hand, select, first {de primera mano} other {de segunda mano}}',
  between: 'Entre quiénes',
  purpose: 'Finalidad',
  noMandate: 'No consta ningún mandato en el registro.',
  intelligence: 'Naturaleza de la inteligencia que se compartiría',
  noIntelligence:
    'Ninguna: el canal no tiene formulario que la transmita, y un filtro lee cada palabra antes de que salga.',
  enforcement: 'Aplicación de la ley, asociación',
  outside: 'Fuera de esta unidad.',
  computedFrom: 'Calculado a partir de',
  logSize: '{log}, tamaño {size, number}',
})
