import type en from '../en/checks.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  'archive-format': 'El archivo no es de la clase que aquí se espera.',
  'archive-version': 'El archivo está escrito en una versión del formato que este programa no lee.',
  'archive-truncated': 'El archivo está cortado: falta el final.',
  'archive-damaged': 'El archivo está dañado: sus partes no están escritas como deben.',
  'archive-name': 'El archivo contiene una parte con un nombre que no le corresponde.',
  'archive-order': 'Los elementos del archivo están desordenados, o uno está dos veces.',
  'archive-oversize': 'El archivo, o una de sus partes, es más grande de lo que este programa admite.',
  manifest: 'La lista de contenido falta o no está escrita como debe.',
  'card-missing': 'Falta la ficha de un lado cuya bitácora está en el archivo.',
  card: 'La ficha de un lado no se puede leer, o no está firmada por la raíz que nombra.',
  checkpoint:
    'El punto de control de una bitácora falta, no está firmado por ella, o es de otra bitácora o tamaño.',
  root: 'Los compromisos del archivo no llevan a la raíz que firmó la bitácora.',
  opening: 'La bitácora no comienza con el acto que la abre, firmado por la raíz de la ficha de su lado.',
  'act-missing': 'Un acto que nombra la lista de contenido no está en el archivo.',
  'act-unknown': 'El archivo contiene un acto que no tiene lugar en ninguna de sus bitácoras.',
  proof: 'La prueba de que un acto está en su bitácora falta, o no lleva a la raíz firmada.',
  blob: 'Un texto no tiene la huella por la que se lo nombra.',
  cosignature:
    'Una cofirma no corresponde al punto de control, o es de una clave que no nombra ninguna ficha del archivo.',
  policy: 'El archivo de reglas de una bitácora falta, o no dice lo que dicen las fichas del archivo.',
  matter: 'El asunto del que trata el archivo no lo abre ninguno de sus actos.',
  shows: 'Lo que se sigue de los actos del archivo no es lo que el archivo dice mostrar.',
  'public-withheld': 'Un acto que todos los lados han declarado público no está en el archivo.',
  'public-unlisted': 'Un acto público del archivo no está en la lista que han adoptado todos los lados.',
  'member-unknown': 'El archivo contiene una parte que su lista de contenido no emplea.',
})
