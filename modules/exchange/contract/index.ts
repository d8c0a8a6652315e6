export { exchangeRefusals } from './refusals.ts'
