import type en from '../en/refusals.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  unreachable:
    'Le programme de ce côté ne répond pas. Ce que vous voyez a été chargé auparavant ; rien de ce que vous avez saisi n’est perdu.',
  refused: 'Le programme l’a refusé.',
  'sign-in-first': 'Connectez-vous d’abord : cette adresse ne répond qu’aux personnes de ce côté.',
  'sign-in-again': 'Reconnectez-vous d’abord : il faut une connexion de moins de dix minutes.',
  'sign-in-failed':
    'Cela ne vous a pas connecté : la clé d’accès n’est pas connue ici, ou n’a pas été utilisée comme demandé.',
  'challenge-over': 'Cela a pris trop de temps ou a déjà servi : recommencez.',
  'link-over':
    'Ce lien n’est pas valable : il a servi, il a expiré ou n’a jamais été remis. Demandez-en un nouveau.',
  'code-wrong': 'Ce n’est pas un code de secours encore valable.',
  'too-many-attempts': 'Trop de codes erronés en peu de temps : attendez un quart d’heure, puis réessayez.',
  'too-many-requests': 'Trop de demandes en peu de temps : attendez un instant, puis continuez.',
  'role-missing': 'Aucun de vos rôles ne le permet.',
  'office-not-held': 'Vous ne détenez pas ce service.',
  'guard-blocked': 'Le garde-fou a trouvé des mots qui ne doivent pas partir.',
  schema: 'Le formulaire n’a pas les champs qu’il doit avoir.',
  'office-locked': 'La clé du service n’est pas ouverte ici : son titulaire doit l’ouvrir.',
  'office-not-current': 'Le service n’est pas en exercice ce jour-là.',
  'power-missing': 'Le service n’a pas le pouvoir requis pour un acte de ce genre.',
  'would-be-void': 'L’acte n’aurait aucun effet.',
  'over-cap': 'L’acte est trop volumineux : placez les longs passages dans un texte annexe.',
  'custody-own':
    'Les clés de ce côté sont entre les mains de ses propres agents : accomplissez l’acte auprès d’eux.',
  'draft-unknown': 'Il n’y a pas de brouillon portant cet identifiant.',
  'dialogue-unknown': 'Aucun dialogue de ce nom n’est conservé ici.',
  'matter-unknown': 'Aucune affaire de ce nom n’est au registre.',
  'text-erased': 'Ces mots ont été retirés du registre ; ce qui a été convenu à leur sujet demeure.',
  'too-large': 'La demande est trop volumineuse.',
  reader: 'Cette adresse est celle d’un lecteur : elle suit un dialogue et ne dit rien.',
  internal: 'Une erreur s’est produite dans le programme. Rien n’a été modifié.',
  'not-found': 'Il n’y a rien à cette adresse.',
  'finding.marking': 'Une mention de protection figure ici. Retirez-la.',
  'finding.indicator':
    'Ceci aide à reconnaître ou à atteindre une machine ou une personne. Retirez-le, ou dites simplement ce que vous entendez.',
})
