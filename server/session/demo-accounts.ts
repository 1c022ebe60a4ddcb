/** The password of the demonstration's four accounts, which a real database can't hold. */
export const demoPassword = 'demo-ccm-2026'
export const demoAddresses = [
  'admin@demo.ne',
  'suivi@demo.ne',
  'pointfocal@demo.ne',
  'ministre@demo.ne',
] as const

/** Whether an address is of the demonstration's domain, whose password everybody can read. */
export function isDemoAddress(email: string): boolean {
  return email.trim().toLowerCase().endsWith('@demo.ne')
}
