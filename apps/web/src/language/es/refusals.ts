import type en from '../en/refusals.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  unreachable:
    'El programa de este lado no responde. Lo que ve se cargó antes; nada de lo que escribió se ha perdido.',
  refused: 'El programa lo rechazó.',
  'sign-in-first': 'Entre primero: esta dirección solo responde a personas de este lado.',
  'sign-in-again': 'Vuelva a entrar primero: se requiere un acceso de los últimos diez minutos.',
  'sign-in-failed': 'No se le dio acceso: la llave de acceso no se conoce aquí o no se usó como se pidió.',
  'challenge-over': 'Tardó demasiado o ya se usó: empiece de nuevo.',
  'link-over': 'Este enlace no es válido: se usó, ha caducado o nunca se entregó. Pida uno nuevo.',
  'code-wrong': 'No es un código de recuperación que siga siendo válido.',
  'too-many-attempts':
    'Demasiados códigos erróneos en poco tiempo: espere un cuarto de hora e inténtelo de nuevo.',
  'too-many-requests': 'Demasiadas solicitudes en poco tiempo: espere un momento y continúe.',
  'role-missing': 'Ninguna de sus funciones lo permite.',
  'office-not-held': 'Usted no ejerce esta oficina.',
  'guard-blocked': 'El filtro encontró palabras que no deben salir.',
  schema: 'El formulario no tiene los campos que debe tener.',
  'office-locked': 'La clave de la oficina no está abierta aquí: debe abrirla su titular.',
  'office-not-current': 'La oficina no está en ejercicio ese día.',
  'power-missing': 'La oficina no tiene la facultad para un acto de esta clase.',
  'would-be-void': 'El acto no tendría ningún efecto.',
  'over-cap': 'El acto es demasiado grande: ponga las palabras largas en un texto adjunto.',
  'custody-own': 'Las claves de este lado están en manos de sus propios oficiales: realice el acto allí.',
  'draft-unknown': 'No hay ningún borrador con ese identificador.',
  'dialogue-unknown': 'Aquí no hay ningún diálogo con ese nombre.',
  'matter-unknown': 'Ningún asunto con ese nombre consta en el registro.',
  'text-erased': 'Estas palabras fueron retiradas del registro; lo convenido sobre ellas se mantiene.',
  'too-large': 'La solicitud es demasiado grande.',
  reader: 'Esta dirección es de un lector: sigue un diálogo y no dice nada.',
  internal: 'Algo falló dentro del programa. No se cambió nada.',
  'not-found': 'No hay nada en esta dirección.',
  'finding.marking': 'Aquí figura una marca de protección. Quítela.',
  'finding.indicator':
    'Esto ayuda a reconocer o alcanzar una máquina o a una persona. Quítelo, o diga llanamente lo que quiere decir.',
})
