-- An order that was settled by hand: what waited behind it is closed with the decision, what comes later goes to a person.
alter table exchange.bridge_held add column closed_seqs int[]; -- later messages of the order that were closed with this one
alter table exchange.bridge_order add column settled_at timestamptz; -- by hand, so that it becomes no case
create index bridge_order_no_case on exchange.bridge_order (county, bridge, number)
  where case_id is null and settled_at is null; -- orders that may have been settled
create index bridge_held_decided on exchange.bridge_held (bridge, resolved_at desc) where resolved_at is not null; -- decided lately
grant update (closed_seqs) on exchange.bridge_held to lianxin_web;
