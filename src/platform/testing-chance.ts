import fc from 'fast-check'

fc.configureGlobal({ seed: 6 })

/** Trials by chance that fall alike in every run: what fails once fails again, and what passes passes everywhere. */
export default fc
