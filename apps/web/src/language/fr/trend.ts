import type en from '../en/trend.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  counting: 'Décompte en cours.',
  aboutTitle: 'Secrets d’affaires · Chine → États-Unis',
  aboutNorm:
    'Pas de vol de propriété intellectuelle par des moyens numériques à des fins d’avantage commercial, mené ou sciemment soutenu (annoncé le 25 septembre 2015).',
  elsewhere:
    'Aucun chiffre n’est consigné dans ce dialogue. Un côté consigne le champ, la date charnière et la méthode par un acte avant la clôture de la période ; d’ici là, l’exemple développé d’un autre dialogue figure ici.',
  asKnownOn: 'Tel que connu le',
  asKnownOnLead: 'Tel que connu le :',
  countedAsOf:
    'Décompte tel que connu le {day}{asked, select, same {} other {, dernier jour de la source (demandé : {wanted})}}. Les dates ci-dessus sont celles où le chiffre ci-dessous a été énoncé.',
  finding: 'Constat',
  nothingToCompare: 'Il n’y a encore rien à comparer.',
  fewer: 'Moins : entre {low} et {high} de moins, {figure}.',
  more: 'Plus : {open, select, yes {au moins {low}} other {entre {low} et {high}}} fois le nombre antérieur, {figure}.',
  'no-sign': 'Aucun signe de changement, et une baisse de {fall} aurait été visible : {figure}.',
  'too-few':
    'Trop peu pour se prononcer : avec {expected, number} attendus, {seen, select, none {même un arrêt complet n’aurait pas pu être mis en évidence} other {seule une baisse de {fall} ou plus aurait pu être mise en évidence}} ; {figure}.',
  heldUnder: 'Cela se vérifie selon : {readings}.',
  notUnder: 'Le chiffre seul dirait autre chose, mais non selon : {readings}.',
  between: ' ; ',
  percent: '{n} %',
  counts: '{before, number} → {after, number}, {figure}',
  figure:
    '{formed, select, yes {rapport des taux {ratio}} other {aucun rapport des taux ne peut être formé}} (intervalle à {level} : {open, select, yes {{low} sans borne supérieure} other {{low}–{high}}}), tel que connu le {day}',
  headline:
    '<b>{figure}</b> : {name} ; deux périodes de {days, plural, one {# jour} many {# jours} other {# jours}}.',
  readOtherwise: 'Autres lectures',
  besideIt: 'En regard',
  hindsight: 'Ce qu’indique une édition ultérieure de la source (non connu à cette date)',
  inHindsight: 'Avec le recul',
  reading: 'Lecture',
  figureColumn: 'Chiffre, intervalle, date',
  bars: 'Incidents assimilables à un vol de propriété intellectuelle, par année de début, tels que connus le {day}. Plein : le jour est donné. Pointillé : le premier d’un mois, qui peut valoir pour le mois. Hachuré : seule l’année est connue. Numéros en dessous : ce qui s’est passé par ailleurs.',
  barsTable: 'Lire les barres sous forme de tableau',
  year: 'Année',
  dayGiven: 'Jour donné',
  firstOfMonth: 'Premier d’un mois',
  yearOnly: 'Année seule',
  press: 'Un chiffre dans la presse',
  pressFigure: '« {figure} », {claimant}, {day}',
  whatCounted: 'Ce qui a été compté',
  counted:
    'intrusions actives chaque mois dans des réseaux, par des groupes présumés basés en Chine, contre des victimes aux États-Unis et dans {countries, plural, one {# autre pays} many {# autres pays} other {# autres pays}} ; {groups, plural, one {# groupe} many {# groupes} other {# groupes}}, {compromises, plural, one {# intrusion} many {# intrusions} other {# intrusions}} en tout, du début de 2013 au milieu de 2016',
  kindOfFigure: 'Nature du chiffre',
  stock: 'un stock : ce qui est actif à un moment, non ce qui est nouveau',
  fallsFrom: 'Baisse à partir de',
  fallsFromWhen:
    'mi-2014 ; {groups, plural, one {# groupe encore actif} many {# groupes encore actifs} other {# groupes encore actifs}} à la fin',
  reasonsGiven: 'Raisons données par son auteur',
  retold: 'Comment il a été répété',
  whyNot: 'Pourquoi ce n’est pas le chiffre ci-dessus',
  whatElse: 'Ce qui s’est passé par ailleurs',
  cannotTell: 'Ce que les décomptes ne peuvent distinguer',
  accounts: 'Autres témoignages',
  sources: 'Sources',
  dated: '{date} : {what}',
  source: '{title}, {publisher}, {date}{coded, select, no {} other {, guide de codage {codebook}}}. {note}',
  'ip-theft-like equal written':
    'Incidents assimilables à un vol de propriété intellectuelle, chaque période telle que connue à son dernier jour',
  'ip-theft-like equal known-late':
    'Incidents assimilables à un vol de propriété intellectuelle, à maturité égale, attributions datées de l’année seule lues au 31 décembre',
  'ip-theft-like equal start-late':
    'Incidents assimilables à un vol de propriété intellectuelle, à maturité égale, débuts datés de l’année seule lus au 31 décembre',
  'ip-theft-like naive written':
    'Incidents assimilables à un vol de propriété intellectuelle, lecture naïve : tout ce qui est connu ce jour-là',
  'all naive written': 'tous les incidents entre ces deux États, lecture naïve',
  'all equal written': 'tous les incidents entre ces deux États, à maturité égale',
  'all naive known-late':
    'tous les incidents entre ces deux États, lecture naïve, attributions datées de l’année seule lues au 31 décembre',
  'all equal known-late':
    'tous les incidents entre ces deux États, à maturité égale, attributions datées de l’année seule lues au 31 décembre',
  'government-espionage equal written':
    'témoin : vol auprès d’institutions publiques entre ces deux États, dont l’arrangement ne traite pas, à maturité égale',
  'theft-elsewhere equal written': 'ailleurs : vol sans victime aux États-Unis, à maturité égale',
  'release ip-theft-like':
    'Incidents assimilables à un vol de propriété intellectuelle, périodes du 14 juillet 2017 dans l’édition de 2023',
  'release all':
    'tous les incidents entre ces deux États, périodes du 14 juillet 2017 dans l’édition de 2023',
  'caveat before-cut':
    'Aucun jour ne s’est écoulé depuis l’annonce de l’arrangement : il n’y a rien à comparer.',
  'caveat source-ends':
    'La source s’arrête au 30 mars 2023 ; les jours suivants montrent les mêmes décomptes.',
  'caveat upper-bound':
    '« Assimilable à un vol de propriété intellectuelle » est une borne supérieure : aucune source publique n’indique si ce qui a été pris a servi à un avantage commercial.',
  'caveat public-only':
    'Seuls les incidents devenus publics sont comptés ; beaucoup ne le deviennent jamais, et la plupart ne sont connus que des années plus tard.',
  'caveat vague-days':
    'La source note 01 un jour ou un mois inconnu : la date du 1er janvier peut valoir pour toute l’année.',
  'caveat exploratory':
    'Exploratoire : les périodes et la règle ont été choisies après coup, non consignées au préalable.',
  'rival exposure': 'Révélations publiques sur des groupes par des entreprises et la presse',
  'rival indictment': 'Mise en accusation de cinq officiers aux États-Unis',
  'rival sanctions':
    'Décret autorisant des sanctions pour des activités menées par des moyens numériques, aux États-Unis',
  'rival reorganisation': 'Réorganisation des forces armées chinoises, qui a déplacé les unités concernées',
  'apart kept-word': 'les côtés faisant ce qu’ils ont dit',
  'apart quieter': 'des façons d’opérer plus discrètes',
  'apart elsewhere': 'des victimes ailleurs',
  'apart fewer-reports': 'moins de signalements publics',
  'reason reform': 'réforme militaire en Chine',
  'reason exposure': 'révélations publiques en 2013',
  'reason indictments': 'mises en accusation en 2014',
  'reason sanctions': 'menace de sanctions',
  'retold report':
    'le rapport : intrusions actives de 72 groupes, aux États-Unis et dans 25 autres pays, depuis le début de 2013',
  'retold two-years': 'presse : intrusions en baisse de 90 pour cent en deux ans',
  'retold businesses': 'presse : contre des entreprises américaines',
  'retold after-arrangement':
    'un article sur la réunion d’information de ce jour : les attaques contre les entreprises ont baissé de pas moins de 90 pour cent, relaté juste après l’arrangement',
  'differs stock':
    'Il compte les intrusions actives dans le mois (un stock), non les nouvelles : il baisse aussi quand les intrus sont découverts plus tôt ou que les victimes assainissent leurs réseaux.',
  'differs countries': 'Il porte sur 26 pays ; l’arrangement parle de deux.',
  'differs scope':
    'Il compte toutes les intrusions de 72 groupes présumés ; l’arrangement parle de vol à des fins d’avantage commercial.',
  'differs start': 'Il commence à baisser au milieu de 2014, plus d’un an avant l’arrangement.',
  'differs one-view':
    'C’est la vue d’une seule entreprise sur ses propres clients, sans intervalle ; aucun tableau mensuel n’a été publié.',
  'account attempts':
    'CrowdStrike : une vingtaine de tentatives contre 7 entreprises clientes, la première le 26 septembre, sans que rien n’ait paru emporté ; l’entreprise a dit n’en tirer aucune conclusion quant à l’arrangement',
  'account providers':
    'entreprises de sécurité : un groupe que l’on croyait devenu silencieux opérait par l’intermédiaire de prestataires de services',
  'account representative':
    'Représentant américain au commerce : affirme que le vol se poursuit avec l’appui de l’État',
  'account adviser':
    'un conseiller du renseignement américain : bien au-delà des limites désormais, mais l’arrangement avait eu un effet marqué',
  'account back': 'CrowdStrike : de retour dès 2017, à plein régime en 2018',
  'codebook eurepoc':
    'EuRepoC codebook 1.0 ; les tables n’indiquent pas de version de guide qui leur soit propre',
  'source eurepoc':
    'Rapports publics seulement, codés à la main. Décomptes établis par ce projet ; les tables ne sont pas redistribuées, et la licence des données n’a pas été vérifiée. Lu dans la copie du 11 novembre 2023.',
  'source vendor-2016':
    'Détections propres à une entreprise ; aucun tableau mensuel n’a été publié, aucun n’est donc donné ici.',
  'source cfr': 'Daté d’après la publication, non d’après le début.',
  'source crowdstrike-2015': 'Clients propres à l’entreprise ; connu ici par des relations indirectes.',
  'source ustr-2018': 'Mis à jour en novembre 2018 ; connu ici par des relations indirectes.',
})
