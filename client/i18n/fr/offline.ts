export const offline = {
  ready: 'Une nouvelle version est prête.',
  canWait: 'Finissez ce que vous écrivez : elle peut attendre.',
  reload: 'Recharger',
}
