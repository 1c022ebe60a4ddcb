import type { common as french } from '../fr/common.ts'

export const common: typeof french = {
  add: 'Add',
  back: 'Back',
  cancel: 'Cancel',
  choose: 'Choose',
  clear: 'Clear',
  close: 'Close',
  correct: 'Correct',
  edit: 'Edit',
  exportCsv: 'Export as CSV',
  optional: 'optional',
  retry: 'Try again',
  save: 'Save',
  saving: 'Saving…',
  loading: 'Loading…',
  saved: 'Saved.',
  list: { separator: ', ' },
  breadcrumbs: 'Breadcrumb',
  empty: {
    title: 'Nothing to show',
    reason: 'No item matches.',
  },
}
