export { exchangeTown, type ExchangeTown } from './exchange-town.ts'
export { addition, bridgePeer, order } from './bridge-peer.ts'
export { sendOverFaultyLine } from './faulty-line.ts'
export { readBridgeCases } from './read-bridge-cases.ts'
