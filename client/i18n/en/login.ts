import type { login as french } from '../fr/login.ts'

export const login: typeof french = {
  title: 'Sign in',
  lead: 'Where the recommendations of the CCM, the action plan of the PNM and the migration governance indicators stand.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  emailMissing: 'Type your e-mail address.',
  passwordMissing: 'Type your password.',
  wrong: 'Wrong address or password. Check the capitals, then try again.',
  tooMany: 'Too many attempts. Wait a few minutes before trying again.',
  expired: 'You were signed out. Sign in to resume where you were.',
  help: 'No account, or a forgotten password? The administration of the SP/CCM hands you a link.',
  demo: {
    title: 'Enter the demonstration',
    sub: 'Four accounts, one click. The follow-up in it is made up.',
    as: 'Enter as {name}',
  },
  setup: {
    firstTitle: 'Create the first account',
    firstLead: 'This account administers the product: it then creates those of the others.',
    chooseTitle: 'Choose your password',
    chooseLead: 'Hello {name}. All that is left is to choose a password.',
    name: 'Name',
    nameHint: 'As it will appear in histories and documents.',
    newPassword: 'Password',
    passwordHint: 'Twelve characters at least. A sentence is easier to remember than a code.',
    passwordShort: 'At least twelve characters are needed.',
    nameMissing: 'Type your name.',
    emailWrong: 'This address is not complete.',
    createSubmit: 'Create the account',
    chooseSubmit: 'Choose this password',
    invalid: 'This link is no longer valid',
    invalidReason:
      'It was already used, or it has expired. Ask the administration of the SP/CCM for another.',
  },
}
