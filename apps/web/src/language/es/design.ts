import type en from '../en/design.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  actNotHeld: 'acto no disponible',
  erased:
    'Palabras retiradas del registro por {side}, {day}: {reason, select, legalOrder {orden judicial} spilledSecret {secreto divulgado} other {error material}}.',
  erasedOrdered:
    'Palabras retiradas del registro por {side}, {day}: {reason, select, legalOrder {orden judicial} spilledSecret {secreto divulgado} other {error material}}, por orden de {by}.',
  erasedHow:
    'El acto al que acompañaban sigue como estaba, y también lo que se sigue de él; las palabras no se conservan en ningún lugar.',
  where: 'Dónde: {field}',
  code: 'Código: {code}',
  reconstruction:
    'Reconstrucción a partir de fuentes públicas, elaborada por {compiler}. Claves de demostración. Ningún gobierno participa.',
  why: 'por qué veo esto',
  whyShort: 'por qué',
  noActBears: 'Ningún acto del registro se refiere a ello.',
  stopIt: 'Detener',
  undo: 'Deshacer',
  keepItSo: 'Dejarlo así',
  copy: 'copiar',
  copyWhat: 'Copiar {what}',
  copied: 'Copiado',
  notCopied: 'No se copió: selecciónelo a mano',
  chooseFile: 'Elegir un archivo',
  filterTitles: 'Filtrar por título',
  noneFits: 'Ningún título contiene estas palabras.',
  actLine:
    '{kind}{by, select, no {} other {, {sides}}}{dated, select, no {} other {, {day}}}, n.º {index, number} de {log}',
  dropHere: 'Lugar para los archivos',
})
