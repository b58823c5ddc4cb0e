/** Registers of the state as definitions: their fields, owners, laws, sources of truth and rules. */
export { fieldOf, registriesOn, registryOn, versionsOf } from './catalogue.ts'
export { changedBy as heldAfter, changesBetween, type FieldChange, type Holding, inverse } from './change.ts'
export {
  type Check,
  type Dimension,
  dimensions,
  type FieldDefinition,
  type FieldKind,
  type RegistryDefinition,
  type RuleDefinition,
  type Sensitivity,
  type Stage,
  stages,
} from './definition.ts'
export {
  type CatalogueDefinition,
  catalogueTotal,
  type DatabaseKind,
  databaseKinds,
  type NamedDatabase,
  namedOn,
  plainName,
} from './named.ts'
export { proposedColumns } from './heads.ts'
export { codeOfWords, valueWords } from './value.ts'
export { type CrossFault, crossId, type CrossRule, crossRulesOn, type Having } from './cross.ts'
