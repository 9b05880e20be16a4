import type en from '../en/refusals.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  unreachable:
    'Le programme de ce côté ne répond pas. Ce que vous voyez a été chargé auparavant ; rien de ce que vous avez saisi n’est perdu.',
  refused: 'Le programme l’a refusé.',
  'sign-in-first': 'Connectez-vous d’abord : cette adresse ne répond qu’aux personnes de ce côté.',
  'sign-in-again': 'Reconnectez-vous d’abord : il faut une connexion de moins de dix minutes.',
  'sign-in-undated':
    'Le ministère ne dit pas quand il vous a demandé qui vous êtes : passer par lui ne compte donc jamais comme une connexion de moins de dix minutes. Connectez-vous avec une clé d’accès.',
  'sign-in-failed':
    'Cela ne vous a pas connecté : la clé d’accès n’est pas connue ici, ou n’a pas été utilisée comme demandé.',
  'challenge-over': 'Cela a pris trop de temps ou a déjà servi : recommencez.',
  'link-over':
    'Ce lien n’est pas valable : il a servi, il a expiré ou n’a jamais été remis. Demandez-en un nouveau.',
  'code-wrong': 'Ce n’est pas un code de secours encore valable.',
  'not-oneself': 'Nul ne change cela pour soi-même : un autre administrateur le fait.',
  'too-many-requests': 'Trop de demandes en peu de temps : attendez un instant, puis continuez.',
  'role-missing': 'Aucun de vos rôles ne le permet. Un administrateur de votre côté attribue les rôles.',
  'office-not-held':
    'Vous ne détenez pas ce service. Choisissez-en un des vôtres, ou adressez-vous à un administrateur de votre côté.',
  'guard-blocked': 'Le garde-fou a trouvé des mots qui ne doivent pas partir.',
  schema:
    'Il manque au formulaire quelque chose qu’il doit contenir, ou il contient quelque chose qui n’y a pas sa place. Voyez le champ indiqué.',
  'office-locked':
    'La clé du service n’est pas ouverte ici. Son titulaire doit l’ouvrir ; ce que vous avez saisi attend comme brouillon.',
  'office-not-current':
    'Le service n’est pas en exercice ce jour-là. Choisissez un autre service, ou faites renouveler son mandat sur la fiche du côté.',
  'power-missing':
    'Le service n’a pas le pouvoir requis pour un acte de ce genre. Choisissez un service qui l’a.',
  'would-be-void': 'L’acte n’aurait aucun effet.',
  'over-cap': 'L’acte est trop volumineux : placez les longs passages dans un texte annexe.',
  'custody-own':
    'Les clés de ce côté sont entre les mains de ses propres agents : accomplissez l’acte auprès d’eux.',
  'draft-unknown': 'Il n’y a pas de brouillon portant cet identifiant.',
  'dialogue-unknown': 'Aucun dialogue de ce nom n’est conservé ici.',
  'section-unknown': 'Aucune section de ce nom ne réunit plusieurs affaires.',
  'window-bad': 'La partie de la liste demandée ne peut être donnée. Rechargez la page.',
  'act-unknown': 'Aucun acte de ce nom n’est au registre.',
  'matter-unknown': 'Aucune affaire de ce nom n’est au registre.',
  'text-erased': 'Ces mots ont été retirés du registre ; ce qui a été convenu à leur sujet demeure.',
  'too-large':
    'C’est plus volumineux que ce que le programme accepte. Placez les longs passages dans un texte à part, ou envoyez-en moins à la fois.',
  reader: 'Cette adresse est celle d’un lecteur : elle suit un dialogue et ne dit rien.',
  internal:
    'Une erreur s’est produite dans le programme. Rien n’a été modifié. Réessayez ; si cela persiste, prévenez ceux qui l’exploitent.',
  'not-found': 'Il n’y a rien à cette adresse.',
  'bad-json':
    'Le programme n’a pas pu lire ce que cette page a envoyé. Rechargez la page ; ce que vous avez saisi est conservé.',
  'length-required':
    'Le navigateur n’a pas dit combien il envoie ; rien n’a été pris. Réessayez, ou changez de navigateur.',
  'method-wrong': 'Cette adresse s’interroge autrement. Rechargez la page.',
  'host-not-ours':
    'Ce programme ne répond que sous sa propre adresse. Ouvrez-le par l’adresse qui vous a été remise.',
  'origin-not-ours':
    'Cette demande venait d’une autre page que la nôtre ; rien n’a été fait. Continuez dans la page de votre côté.',
  'day-bad': 'Ce n’est pas un jour du calendrier. Écrivez-le sous la forme 2031-03-09.',
  'matter-ambiguous': 'Plusieurs affaires portent ce nom. Ouvrez celle que vous entendez depuis sa liste.',
  'blob-unknown':
    'Ces mots ne sont pas conservés ici. Demandez au côté qui les a écrits une liasse qui les contient.',
  'blob-erased': 'Ces mots ont été retirés du registre ; l’acte qu’ils accompagnaient reste tel quel.',
  'tile-absent': 'Rien de ce journal n’est servi ici.',
  'to-no-side': 'Il n’y a pas d’autre côté de ce nom dans le dialogue. Choisissez-en un dans la liste.',
  'not-a-bundle': 'Ce fichier n’est pas une liasse. Choisissez le fichier envoyé par l’autre côté.',
  'passkey-stopped':
    'Cette clé d’accès a été bloquée : elle a répondu comme le ferait une copie d’elle-même, ou votre accès a été fermé un temps. Utilisez un code de secours ou un nouveau lien, puis retirez-la.',
  'passkey-known': 'Cette clé d’accès est déjà enregistrée. Connectez-vous avec elle.',
  'passkey-unknown': 'Vous n’avez pas de telle clé d’accès. Rechargez la page.',
  'passkey-last': 'C’est votre dernier moyen d’entrer. Enregistrez d’abord une autre clé d’accès.',
  'demonstration-only':
    'La connexion d’un seul clic est réservée à la démonstration. Utilisez votre clé d’accès.',
  'person-unknown': 'Cette personne n’est plus ici. Rechargez la liste.',
  'person-disabled': 'L’accès n’est plus ouvert à cette personne. Un administrateur du côté peut y remédier.',
  'person-bad': 'Un nom compte de 1 à 120 caractères, sur une seule ligne. Écrivez-le ainsi.',
  'role-unknown': 'Ce rôle n’existe pas. Rechargez la page et choisissez dans la liste.',
  'office-unknown': 'Ce côté n’a pas de service de ce nom. Choisissez-en un dans la liste.',
  'last-administrator':
    'Il doit rester quelqu’un qui gère les personnes. Nommez d’abord un autre administrateur.',
  'session-unknown': 'Vous n’avez pas de telle connexion ; elle a peut-être déjà pris fin.',
  'provider-absent': 'Aucune connexion par le ministère n’est configurée ici. Utilisez votre clé d’accès.',
  'provider-failed':
    'La connexion du ministère n’a pas répondu comme il se doit : personne n’a été connecté. Réessayez, ou utilisez votre clé d’accès.',
  'not-linked':
    'Le ministère vous connaît, mais personne ici n’a lié ce compte à une personne de ce côté. Adressez-vous à un administrateur de votre côté.',
  'office-key-unknown': 'Vous ne conservez pas de telle clé ici. Rechargez la page.',
  'office-key-name': 'La clé a été modifiée en chemin : rien n’a été conservé. Créez-la de nouveau.',
  'office-keys-many': 'Vous conservez 32 clés ici. Retirez-en une qui ne sert plus.',
  'office-key-side': 'Cette clé est celle d’un autre côté. Choisissez-en une des vôtres.',
  'offer-shape':
    'Ce fichier n’est pas l’offre d’une clé de service. Demandez le fichier qu’écrit la page « Mes clés ».',
  'offer-other': 'C’est l’offre d’une clé pour un autre côté ou un autre service. Demandez la bonne.',
  'offer-proof':
    'L’auteur de cette offre ne détient pas la clé, ou le fichier a été modifié. Faites-la refaire.',
  'ticket-unknown':
    'Il n’y a rien à signer pour vous sous ce nom : c’est terminé, ou ce n’était pas à vous. Renvoyez-le depuis le formulaire.',
  'ticket-over': 'Personne n’a signé à temps. Rien n’est parti. Renvoyez-le depuis le formulaire.',
  'ticket-used':
    'Cette étape a déjà été signée, avec une autre signature. Consultez le registre avant de renvoyer.',
  'office-of-node':
    'Ce service est celui du programme : personne n’agit en son nom. Choisissez un autre service.',
  'signature-wrong':
    'La signature n’est pas celle de ce service sur ce qui était à signer. Rien n’est parti. Ouvrez la bonne clé et signez de nouveau.',
  'assertion-wanted':
    'Accomplir un acte demande votre clé d’accès, et elle n’a pas répondu. Rien n’est parti ; réessayez.',
  'assertion-wrong':
    'Cette réponse d’une clé d’accès ne vaut pas pour cet acte. Rien n’est parti ; signez de nouveau avec la vôtre.',
  'assertion-used':
    'Cette réponse de votre clé d’accès a déjà servi et ne compte qu’une fois. Signez de nouveau.',
  'request-reused':
    'La même demande est déjà venue avec un autre contenu. Rechargez la page et envoyez une seule fois.',
  'dialogue-exists': 'Un dialogue de ce nom est déjà ouvert ici. Choisissez un autre nom.',
  'dialogue-sides':
    'La liste des côtés n’est pas correcte : deux au moins, sans répétition, le vôtre parmi eux.',
  'dialogue-name':
    'Le nom du dialogue n’est pas correct : une reconstitution le dit dans son nom, aucun autre ne le fait.',
  'not-invited':
    'La proposition ne nomme pas votre côté. Demandez à l’autre côté de proposer de nouveau le dialogue.',
  'side-moved':
    'Ce côté a déménagé sous un autre nom : qui parle sous l’ancien a des clés qui ne sont plus les siennes. Continuez sous le nouveau nom.',
  'office-none':
    'Aucun service habilité à le faire n’est ouvert ici. Ouvrez-en un qui l’est, ou choisissez-en un autre.',
  'unknown-kind':
    'Ce programme ne connaît pas d’acte de ce genre. Il vient peut-être d’une version plus récente : rechargez la page.',
  'kind-draft':
    'La forme des actes de ce genre n’est pas encore fixée ; aucun n’est donc émis. Employez un autre genre.',
  'blob-missing': 'Un texte que l’acte nomme n’est pas ici. Ajoutez-le de nouveau.',
  'blob-unnamed':
    'Un texte a été joint que l’acte ne nomme pas : il partirait sans être lu. Retirez-le ou nommez-le.',
  'blob-bad':
    'Un texte ne correspond pas à ce qu’en dit l’acte, ou n’est pas un texte valable. Ajoutez-le de nouveau.',
  'token-mismatch':
    'Ce qui a reçu le visa n’est pas ce qui allait être signé. Rien n’est parti ; renvoyez-le depuis le formulaire.',
  'not-cleared-content':
    'Ce qui a été préparé ne contient pas exactement ce qui a été examiné. Rien n’est parti ; renvoyez-le, et prévenez ceux qui exploitent le programme.',
  'signature-broken':
    'Une signature qui vient d’être faite ne se vérifie pas : rien n’a été émis. Faites examiner la machine qui détient la clé.',
  'batch-empty': 'Il n’y a rien à émettre. Remplissez d’abord le formulaire.',
  'batch-mixed': 'Ce qui part ensemble doit relever d’un seul dialogue. Envoyez-le en plusieurs fois.',
  'text-unknown': 'L’affaire n’a pas de tel texte. Rouvrez-le depuis sa page.',
  'text-withheld':
    'Les mots d’une révision de ce texte ne sont pas conservés ici. Demandez au côté qui les a écrits une liasse qui les contient.',
  'text-differs':
    'Les mots conservés ne sont pas ceux que nomme le registre. Redemandez-les à l’autre côté ; ne signez rien à leur sujet.',
  'text-change':
    'La modification ne convient pas au texte tel qu’il est. Rouvrez le texte et modifiez-le là.',
  'text-repertoire':
    'Le texte contient des caractères qui peuvent en imiter d’autres et ne peut pas être signé. Ressaisissez l’endroit indiqué.',
  'text-sides': 'Le texte attribue des mots à qui n’est pas un côté du dialogue. Nommez l’un de ses côtés.',
  'text-field': 'Un acte de ce genre n’a pas de texte libre dans ce champ. Laissez-le de côté.',
  'bundle-truncated': 'La liasse est tronquée : redemandez le fichier.',
  'bundle-damaged': 'La liasse est endommagée, ou n’en est pas une : redemandez le fichier.',
  'bundle-not-for-us':
    'La liasse est adressée à quelqu’un d’autre et ne peut pas être ouverte ici. Demandez-en une qui vous soit destinée.',
  'bundle-version':
    'La liasse est écrite dans une version du format que ce programme ne lit pas. Faites mettre ce programme à jour.',
  oversize:
    'Le fichier est plus volumineux que ce programme ne l’accepte : demandez-le en plusieurs parties.',
  manifest:
    'La liste du contenu de la liasse manque, ou n’est pas écrite comme il se doit. Redemandez le fichier.',
  'manifest-none':
    'Aucun autre côté n’a porté au registre une liste d’actes publics que le nôtre n’ait pas adoptée.',
  'manifest-more':
    'La liste dit plus que quels actes sont publics, et l’adopter serait le dire aussi. Portez au registre une liste qui soit la nôtre.',
  'manifest-unheld':
    'La liste va plus loin que ce qui est détenu ici d’un journal. Importez la liasse qui manque, puis adoptez-la.',
  'manifest-root':
    'La liste nomme une racine qu’un journal détenu ici n’a jamais eue. Ne l’adoptez pas ; demandez au côté qui l’a faite.',
  'manifest-differs':
    'La liste n’est pas ce que les journaux détenus ici disent public. Voyez ci-dessous ce qui diffère et demandez au côté qui l’a faite.',
  'bad-checkpoint':
    'Le point de contrôle d’un journal manque, ou concerne un autre journal ou une autre taille que ne le dit la liasse. Redemandez le fichier.',
  'bad-signature':
    'Quelque chose dans la liasse n’est pas signé par la clé de son côté. Rien n’a été pris ; appelez l’autre côté.',
  'bad-proof':
    'La preuve que le journal n’a fait que croître ne tient pas : demandez une liasse depuis le début du journal.',
  'bad-root':
    'Le contenu de la liasse ne mène pas à la racine signée par le journal. Rien n’a été pris ; redemandez le fichier.',
  fork: 'L’autre côté a signé deux histoires d’un même journal. Gardez les deux fichiers et prévenez les vôtres.',
  'own-log-differs':
    'La liasse contient une autre histoire de notre propre journal que ce programme. Ne signez rien ; demandez à ceux qui l’exploitent si une copie plus ancienne a été restaurée.',
  'move-unheld':
    'Un journal poursuit après un acte qui n’est pas encore ici. Demandez une liasse qui porte aussi le journal antérieur.',
  'log-not-in-dialogue':
    'La liasse contient le journal d’un côté qui n’est pas dans ce dialogue. Rien n’a été pris ; demandez le bon fichier.',
  'side-unknown':
    'Cette liasse vient d’un côté que vous n’avez pas encore rencontré ici, ou en parle. Rencontrez-le d’abord : comparez son empreinte.',
  'root-mismatch':
    'Ceci montre une autre clé racine que celle qui a été comparée. N’allez pas plus loin : appelez l’autre côté.',
  'member-unknown': 'La liasse contient une partie qui ne se rattache à rien d’autre. Redemandez le fichier.',
  'member-too-large':
    'Un acte ou un texte est plus volumineux que ce qui se conserve : on garde qu’il a été fait, non ses mots.',
  'blob-mismatch':
    'Un texte de la liasse n’est pas celui qu’annonce son nom. Rien n’a été pris ; redemandez le fichier.',
  note: 'La liasse contient plus de notes hors registre qu’il n’en peut venir à la fois, ou une sous un faux nom. Redemandez-la.',
  'note-mac':
    'Une note hors registre de la liasse n’a pas été faite pour nous par son expéditeur, ou a été modifiée. Rien n’a été pris ; appelez l’autre côté.',
  'held-full':
    'Trop de liasses en attendent de plus anciennes. Demandez une liasse depuis le début du journal.',
  'recipient-bad':
    'L’adresse pour laquelle la liasse serait chiffrée ne peut pas être lue. Redemandez sa fiche à l’autre côté.',
  'note-to':
    'Une note va à un autre côté du dialogue déjà rencontré ici, et dans une reconstitution à personne. Choisissez-en un.',
  'note-key': 'La clé de ce côté pour le hors registre est inutilisable. Redemandez-lui sa fiche.',
  'note-full': 'Autant de notes attendent ce côté qu’il en peut attendre. Supprimez-en d’abord une.',
  'note-unknown': 'Cette note n’est plus ici : elle a déjà été supprimée. Rechargez la page.',
  'words-erased':
    'Des mots de ce brouillon ont été retirés du registre : ils n’y sont plus, le reste est inchangé.',
  'text-none': 'Aucun mot de votre côté n’accompagne ses actes. Il n’y a rien à retirer du registre.',
  'card-absent':
    'La fiche d’un côté dont le journal doit figurer au fichier n’est pas conservée ici. Demandez-la à ce côté.',
  'as-of-needs-all':
    'Un fichier qui ne contient que certains actes ne peut montrer l’état à une date. Prenez le tout, ou revenez à maintenant.',
  'matter-needed':
    'Un fichier qui ne contient que certains actes porte toujours sur une seule affaire. Choisissez-la.',
  'tree-incomplete':
    'Les empreintes conservées d’un journal sont incomplètes. Prévenez ceux qui exploitent ce programme : lancer fsck.',
  'store-locked': 'Un autre programme est en train d’écrire. Réessayez dans un instant.',
  'store-corrupt':
    'Ce qui est conservé ici est endommagé. Ne signez rien ; prévenez ceux qui exploitent ce programme.',
  'store-fatal':
    'Le disque n’a pas confirmé l’écriture. Plus rien ne s’écrit tant que ceux qui exploitent ce programme ne l’ont pas examiné : prévenez-les.',
  'head-moved': 'Le journal a avancé depuis que ceci a été préparé. Rien n’est parti ; renvoyez-le.',
  'guard-absent':
    'Le relevé de ce que ce côté a signé manque ; rien n’est donc signé. Prévenez ceux qui exploitent ce programme : alternat rejoin.',
  'guard-ahead':
    'Ce programme détient moins que ce que ce côté a déjà signé ; rien n’est donc signé. Prévenez ceux qui l’exploitent : alternat rejoin.',
  'guard-behind':
    'Le relevé de ce que ce côté a signé est en retard. Prévenez ceux qui exploitent ce programme : l’arrêter et le relancer.',
  'guard-differs':
    'Ce programme détient une autre histoire que celle que ce côté a signée ; rien n’est donc signé. Prévenez ceux qui l’exploitent : comparer les deux avec les autres côtés.',
  'guard-locked':
    'Un autre programme tient le relevé de ce que ce côté a signé. Prévenez ceux qui les exploitent : l’un des deux doit s’arrêter.',
  'guard-corrupt':
    'Le relevé de ce que ce côté a signé est endommagé ; rien n’est donc signé. Prévenez ceux qui exploitent ce programme : le mettre de côté, puis alternat rejoin.',
  'rollback-suspected':
    'Un cosignataire détient plus de notre journal que ce programme ; rien n’est donc signé. Prévenez ceux qui l’exploitent : alternat rejoin.',
  'self-check':
    'Ce qui a été relu sur le disque n’est pas ce qu’il doit être : rien n’a été signé. Prévenez ceux qui exploitent ce programme : lancer fsck.',
  'witness-no-address':
    'Aucune adresse n’est connue pour ce témoin. Qui exploite ce programme l’enregistre avec son adresse, ou l’interroge par fichier.',
  'witness-away': 'Le témoin ne répond pas ; il sera interrogé de nouveau.',
  'witness-refused':
    'Le témoin ne cosigne pas ce journal : il ne connaît pas le journal, ou sa clé ici. Demandez à qui l’exploite.',
  'witness-differs':
    'Le témoin a cosigné une autre histoire de ce journal. Gardez les deux et prévenez les vôtres.',
  'witness-ahead':
    'Le témoin a cosigné plus de notre journal que nous n’en détenons. Demandez à ceux qui exploitent ce programme si une copie plus ancienne a été restaurée.',
  'witness-moving': 'Le témoin nomme sans cesse une autre taille du journal ; il sera interrogé plus tard.',
  'answer-shape': 'La réponse du témoin n’est pas écrite comme il se doit. Demandez à qui l’exploite.',
  'answer-line':
    'La réponse ne contient aucune signature du témoin sur un de nos points de contrôle. Demandez à qui l’exploite.',
  'answer-time':
    'Le témoin a donné une heure impossible : zéro, ou dans le futur. Demandez à qui l’exploite.',
  stopped: 'Arrêté. Rien n’a été modifié.',
  'misbehaviour-found': 'Constaté à l’arrivée d’une liasse. Rien n’a été envoyé : émettez-le, ou jetez-le.',
  'moves-here':
    'Un côté du dialogue dit poursuivre sous ce nom. N’acceptez que si vous êtes ce côté, et dites-le : tout ce qu’il a dit compterait comme dit par vous.',
  'moves-several':
    'Plusieurs côtés du dialogue disent poursuivre sous ce nom. Appelez les autres ; qui exploite ce programme dit lequel vous êtes.',
  'move-ahead':
    'L’acte qui fait déménager le côté ici est daté en avance sur notre horloge, et rien ne peut être daté d’avant. Comparez les deux horloges ; il pourra être repris à partir de cette minute.',
})
