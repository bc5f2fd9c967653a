-- Counts words. 数一数 😀
CREATE TABLE IF NOT EXISTS words (
  id BIGINT PRIMARY KEY,
  text VARCHAR(40) NOT NULL DEFAULT 'none',
  ratio DECIMAL(10, 2),
  active BOOLEAN DEFAULT TRUE,
  CONSTRAINT words_key PRIMARY KEY (id, ratio)
);

/* The most frequent
   words. */
WITH top AS (
  SELECT w.text, COUNT(*) AS n, SUM(w.ratio) * 1.5 AS total
  FROM words AS w
  LEFT JOIN authors a ON a.id = w.id AND a.name <> '变量 it''s'
  WHERE w.ratio >= 10 OR w.text LIKE 'a%' OR w.text IS NULL
  GROUP BY w.text
  HAVING COUNT(*) > 1
)
SELECT DISTINCT text, CASE WHEN n > 5 THEN 'many' ELSE 'few' END
FROM top
ORDER BY total DESC
LIMIT 10;

INSERT INTO words (id, text) VALUES (1, 'one'), (2, NULL);
update words set text = lower(text) where id in (1, 2, 3);
DELETE FROM words WHERE id BETWEEN 4 AND 9;
