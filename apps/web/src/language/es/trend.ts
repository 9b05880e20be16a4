import type en from '../en/trend.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  counting: 'Contando.',
  aboutTitle: 'Secretos comerciales · China → Estados Unidos',
  aboutNorm:
    'Ningún robo de propiedad intelectual por medios cibernéticos con fines de ventaja comercial, realizado o apoyado a sabiendas (anunciado el 25 de septiembre de 2015).',
  elsewhere:
    'En este diálogo no consta ninguna cifra. Un lado hace constar alcance, fecha de corte y método mediante un acto antes de que cierre el período; hasta entonces figura aquí el ejemplo desarrollado de otro diálogo.',
  asKnownOn: 'Según se conocía el',
  asKnownOnLead: 'Según se conocía el:',
  countedAsOf:
    'Recuento según se conocía el {day}{asked, select, same {} other {, último día de la fuente (solicitado: {wanted})}}. Las fechas de arriba son aquellas en que se dijo la cifra de abajo.',
  finding: 'Constatación',
  nothingToCompare: 'Todavía no hay nada que comparar.',
  fewer: 'Menos: entre {low} y {high} menos, {figure}.',
  more: 'Más: {open, select, yes {al menos {low}} other {entre {low} y {high}}} veces el número anterior, {figure}.',
  'no-sign': 'Ningún indicio de cambio, y un descenso de {fall} se habría apreciado: {figure}.',
  'too-few':
    'Demasiado pocos para pronunciarse: con {expected, number} esperados, {seen, select, none {ni siquiera un cese completo habría podido apreciarse} other {solo un descenso de {fall} o más habría podido apreciarse}}; {figure}.',
  heldUnder: 'Se mantiene según: {readings}.',
  notUnder: 'La cifra por sí sola diría otra cosa, pero no según: {readings}.',
  between: '; ',
  percent: '{n} %',
  counts: '{before, number} → {after, number}, {figure}',
  figure:
    '{formed, select, yes {razón de tasas {ratio}} other {no puede formarse una razón de tasas}} (intervalo del {level}: {open, select, yes {{low} sin cota superior} other {{low}–{high}}}), según se conocía el {day}',
  headline:
    '<b>{figure}</b>: {name}; dos períodos de {days, plural, one {# día} many {# días} other {# días}}.',
  readOtherwise: 'Otras lecturas',
  besideIt: 'Junto a ella',
  hindsight: 'Lo que indica una edición posterior de la fuente (no conocido ese día)',
  inHindsight: 'En retrospectiva',
  reading: 'Lectura',
  figureColumn: 'Cifra, intervalo, fecha',
  bars: 'Incidentes asimilables a robo de propiedad intelectual, por año de inicio, según se conocían el {day}. Macizo: consta el día. Punteado: el primero de un mes, que puede valer por el mes. Rayado: solo se conoce el año. Números debajo: qué más ocurrió.',
  barsTable: 'Leer las barras como tabla',
  year: 'Año',
  dayGiven: 'Consta el día',
  firstOfMonth: 'Primero de un mes',
  yearOnly: 'Solo el año',
  press: 'Una cifra en la prensa',
  pressFigure: '«{figure}», {claimant}, {day}',
  whatCounted: 'Qué se contó',
  counted:
    'intrusiones en redes activas cada mes, por presuntos grupos radicados en China, contra víctimas en los Estados Unidos y en {countries, plural, one {# país más} many {# países más} other {# países más}}; {groups, plural, one {# grupo} many {# grupos} other {# grupos}}, {compromises, plural, one {# intrusión} many {# intrusiones} other {# intrusiones}} en total, de principios de 2013 a mediados de 2016',
  kindOfFigure: 'Tipo de cifra',
  stock: 'existencias: lo activo en un momento, no lo nuevo',
  fallsFrom: 'Desciende desde',
  fallsFromWhen:
    'mediados de 2014; {groups, plural, one {# grupo aún activo} many {# grupos aún activos} other {# grupos aún activos}} al final',
  reasonsGiven: 'Razones que dio su autor',
  retold: 'Cómo se repitió',
  whyNot: 'Por qué no es la cifra de arriba',
  whatElse: 'Qué más ocurrió',
  cannotTell: 'Lo que los recuentos no permiten distinguir',
  accounts: 'Otros relatos',
  sources: 'Fuentes',
  dated: '{date}: {what}',
  source:
    '{title}, {publisher}, {date}{coded, select, no {} other {, guía de codificación {codebook}}}. {note}',
  'ip-theft-like equal written':
    'Incidentes asimilables a robo de propiedad intelectual, cada período según se conocía en su último día',
  'ip-theft-like equal known-late':
    'Incidentes asimilables a robo de propiedad intelectual, igual madurez, atribuciones con solo el año leídas como 31 de diciembre',
  'ip-theft-like equal start-late':
    'Incidentes asimilables a robo de propiedad intelectual, igual madurez, inicios con solo el año leídos como 31 de diciembre',
  'ip-theft-like naive written':
    'Incidentes asimilables a robo de propiedad intelectual, lectura ingenua: todo lo conocido ese día',
  'all naive written': 'todos los incidentes entre estos dos Estados, lectura ingenua',
  'all equal written': 'todos los incidentes entre estos dos Estados, igual madurez',
  'all naive known-late':
    'todos los incidentes entre estos dos Estados, lectura ingenua, atribuciones con solo el año leídas como 31 de diciembre',
  'all equal known-late':
    'todos los incidentes entre estos dos Estados, igual madurez, atribuciones con solo el año leídas como 31 de diciembre',
  'government-espionage equal written':
    'control: robo a instituciones públicas entre estos dos Estados, del que el arreglo no trata, igual madurez',
  'theft-elsewhere equal written': 'en otros lugares: robo sin víctima en los Estados Unidos, igual madurez',
  'release ip-theft-like':
    'Incidentes asimilables a robo de propiedad intelectual, períodos del 14 de julio de 2017 en la edición de 2023',
  'release all':
    'todos los incidentes entre estos dos Estados, períodos del 14 de julio de 2017 en la edición de 2023',
  'caveat before-cut': 'No ha pasado ningún día desde que se anunció el arreglo: no hay nada que comparar.',
  'caveat source-ends':
    'La fuente termina el 30 de marzo de 2023; los días posteriores muestran los mismos recuentos.',
  'caveat upper-bound':
    '«Asimilable a robo de propiedad intelectual» es una cota superior: ninguna fuente pública registra si lo sustraído se usó para obtener una ventaja comercial.',
  'caveat public-only':
    'Solo se cuentan los incidentes que se hicieron públicos; muchos nunca lo hacen, y la mayoría se conoce años después.',
  'caveat vague-days':
    'La fuente escribe 01 para un día o mes desconocido: la fecha 1 de enero puede valer por todo el año.',
  'caveat exploratory':
    'Exploratorio: los períodos y la regla se eligieron a posteriori, no se hicieron constar antes.',
  'rival exposure': 'Revelaciones públicas sobre grupos por parte de empresas y prensa',
  'rival indictment': 'Imputación de cinco oficiales en los Estados Unidos',
  'rival sanctions': 'Orden que permite sanciones por actividades cibernéticas, en los Estados Unidos',
  'rival reorganisation':
    'Reorganización de las fuerzas armadas chinas, que desplazó a las unidades en cuestión',
  'apart kept-word': 'que los lados hagan lo que dijeron',
  'apart quieter': 'modos de operar más discretos',
  'apart elsewhere': 'víctimas en otros lugares',
  'apart fewer-reports': 'menos informes públicos',
  'reason reform': 'reforma militar en China',
  'reason exposure': 'revelaciones públicas en 2013',
  'reason indictments': 'imputaciones en 2014',
  'reason sanctions': 'la amenaza de sanciones',
  'retold report':
    'el informe: intrusiones activas de 72 grupos, en los Estados Unidos y en 25 países más, desde principios de 2013',
  'retold two-years': 'prensa: intrusiones un 90 por ciento menos en dos años',
  'retold businesses': 'prensa: contra empresas estadounidenses',
  'retold after-arrangement':
    'un artículo sobre la sesión informativa de ese día: los ataques a empresas descendieron hasta un 90 por ciento, contado justo después del arreglo',
  'differs stock':
    'Cuenta las intrusiones activas en un mes (existencias), no las nuevas: también desciende cuando se descubre antes a los intrusos o las víctimas limpian sus redes.',
  'differs countries': 'Cuenta 26 países; el arreglo habla de dos.',
  'differs scope':
    'Cuenta todas las intrusiones de 72 presuntos grupos; el arreglo habla de robo con fines de ventaja comercial.',
  'differs start': 'Empieza a descender a mediados de 2014, más de un año antes del arreglo.',
  'differs one-view':
    'Es la visión de una sola empresa sobre sus propios clientes, sin intervalo; no se publicó ninguna tabla mensual.',
  'account attempts':
    'CrowdStrike: unos 20 intentos contra 7 empresas clientes, el primero el 26 de septiembre, sin que se viera sustraer nada; la empresa dijo que no sacaba conclusión alguna sobre el arreglo',
  'account providers':
    'empresas de seguridad: un grupo al que se creía inactivo actuaba a través de proveedores de servicios',
  'account representative':
    'Representante de Comercio de los Estados Unidos: afirma que el robo continúa con apoyo del Estado',
  'account adviser':
    'un asesor de inteligencia de los Estados Unidos: ahora muy por encima de los límites, si bien el arreglo había tenido un efecto notable',
  'account back': 'CrowdStrike: de vuelta en 2017, con toda su fuerza en 2018',
  'codebook eurepoc': 'EuRepoC codebook 1.0; las tablas no registran una versión propia de la guía',
  'source eurepoc':
    'Solo informes públicos, codificados a mano. Recuentos derivados por este proyecto; las tablas no se redistribuyen y no se verificó la licencia de los datos. Leído en la copia del 11 de noviembre de 2023.',
  'source vendor-2016':
    'Detecciones propias de una empresa; no se publicó ninguna tabla mensual, por lo que aquí no se da ninguna.',
  'source cfr': 'Fechado por publicación, no por inicio.',
  'source crowdstrike-2015': 'Clientes propios de la empresa; conocido aquí a través de informes sobre ello.',
  'source ustr-2018': 'Actualizado en noviembre de 2018; conocido aquí a través de informes sobre ello.',
})
