export const errors = {
  title: "Ceci n'a pas pu être chargé",
  reason: 'Le serveur a rencontré une difficulté. Elle est consignée ; vous pouvez réessayer.',
  requestId: 'Référence à citer : {id}',
  unreachable: 'Le serveur ne répond pas',
  unreachableReason:
    "Votre liaison est coupée ou très lente. Rien de ce que vous avez saisi n'est perdu tant que cette page reste ouverte.",
  notSent:
    "Le serveur n'a pas répondu : rien de ce que vous avez saisi n'est perdu. Envoyez de nouveau dès que la liaison revient ; rien ne sera enregistré deux fois.",
  offlineWrite:
    "Vous êtes hors ligne : rien n'a été enregistré, et rien de ce que vous avez saisi n'est perdu. Votre saisie reste dans ce formulaire ; envoyez-la dès que la liaison revient.",
  notKept: "Cette page n'est pas gardée sur cet appareil",
  notKeptReason:
    "Vous êtes hors ligne, et elle n'a pas encore été ouverte ici. Elle se chargera dès que la liaison sera rétablie ; les pages déjà ouvertes restent lisibles.",
  timeout: 'Le serveur met trop de temps à répondre. Vérifiez votre liaison et réessayez.',
  offline: 'Vous êtes hors ligne',
  offlineReason: 'La page reprendra dès que la liaison sera rétablie.',
  forbidden: 'Cette page ne vous est pas ouverte',
  forbiddenReason:
    "Votre compte ne donne pas ce droit. Si vous pensez qu'il le devrait, adressez-vous à l'administration du SP/CCM.",
  notFound: 'Introuvable',
  notFoundReason:
    "Rien ne se trouve à cette adresse, ou ce n'était pas encore connu au point de vue choisi.",
  notFoundPage: "Cette page n'existe pas",
  notFoundPageReason: "L'adresse a peut-être été mal recopiée, ou la page a changé de place.",
  brokenPage: "Cette page s'est interrompue",
  brokenPageReason:
    "Une erreur inattendue s'est produite. Rechargez la page ; si cela se répète, signalez-le au SP/CCM.",
  reload: 'Recharger la page',
  home: 'Aller au tableau de bord',
}
