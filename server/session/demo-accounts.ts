/** The password of the demonstration's four accounts, which a real database can't hold. */
export const demoPassword = 'demo-ccm-2026'
export const demoAddresses = ['admin@demo.ne', 'suivi@demo.ne', 'pointfocal@demo.ne', 'ministre@demo.ne'] as const
