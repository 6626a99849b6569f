-- What confirming a linked customer's order writes, as somebody would write it by hand: one
-- set-based statement each, the order taken from a list by a sequence. For pgbench.
SELECT nextval('bench_next') AS n \gset
SELECT order_id AS oid FROM bench_order WHERE n = :n \gset
BEGIN;
SELECT id, state FROM sales_salesorder WHERE id = :oid::uuid FOR NO KEY UPDATE;
SELECT l.id, l.product_id, l.quantity FROM sales_salesorderline l WHERE l.order_id = :oid::uuid;
SELECT b.id FROM inventory_balance b JOIN sales_salesorderline l ON l.product_id = b.product_id
  JOIN inventory_location p ON p.id = b.location_id AND p.kind = 'storage'
  WHERE l.order_id = :oid::uuid ORDER BY b.product_id FOR NO KEY UPDATE OF b;
INSERT INTO inventory_hold (id, created_at, product_id, location_id, reference, amount, taken, released)
  SELECT gen_random_uuid(), now(), l.product_id, b.location_id, 'sales.line:' || l.id, l.quantity, 0, 0
  FROM sales_salesorderline l JOIN inventory_balance b ON b.product_id = l.product_id
  JOIN inventory_location p ON p.id = b.location_id AND p.kind = 'storage'
  WHERE l.order_id = :oid::uuid;
UPDATE inventory_balance b SET held = b.held + l.quantity FROM sales_salesorderline l, inventory_location p
  WHERE l.order_id = :oid::uuid AND b.product_id = l.product_id AND p.id = b.location_id AND p.kind = 'storage';
UPDATE visibility_stockonshow s SET held = s.held + l.quantity, version = s.version + 1
  FROM sales_salesorderline l JOIN catalog_product c ON c.id = l.product_id
  WHERE l.order_id = :oid::uuid AND s.product_id = c.shared_product_id
    AND s.organisation_id = (SELECT organisation_id FROM bench_us);
UPDATE sales_salesorderline SET confirmed = quantity WHERE order_id = :oid::uuid;
UPDATE sales_salesorder SET state = 'confirmed', confirmed_at = now(), version = version + 1 WHERE id = :oid::uuid;
INSERT INTO history_entry (id, created_at, name, subject_id, actor, payload)
  VALUES (gen_random_uuid(), now(), 'OrderConfirmed', :oid::uuid, 'hand', '{}');
INSERT INTO exchange_envelope (id, created_at, link_id, sender_id, receiver_id, kind, number, version,
    document_key, order_key, content, state, sent_at, failure, xml)
  SELECT gen_random_uuid(), now(), o.link_id, u.organisation_id, u.other_id, 'order_response/1', o.number,
    o.version, o.order_key, o.order_key, (SELECT jsonb_agg(to_jsonb(l)) FROM sales_salesorderline l WHERE l.order_id = o.id),
    'sent', now(), '', '' FROM sales_salesorder o, bench_us u WHERE o.id = :oid::uuid;
INSERT INTO events_delivery (id, created_at, schema, handler, payload, attempts, begun, due_at, last_error)
  SELECT gen_random_uuid(), now(), 'nowhere', 'hand', content, 0, 0, now(), ''
  FROM exchange_envelope WHERE document_key = (SELECT order_key FROM sales_salesorder WHERE id = :oid::uuid)
  ORDER BY id DESC LIMIT 1;
INSERT INTO idempotency_request (id, created_at, actor, key, operation, fingerprint, outcome)
  VALUES (gen_random_uuid(), now(), 'hand', gen_random_uuid()::text, 'ConfirmSalesOrder', 'x', '{}');
COMMIT;
