-- The scores of a rating, one for each criterion that its version of the rubric asks for; written
-- once.
CREATE TABLE review_rating_score (
  rating    VARCHAR(26) NOT NULL REFERENCES review_rating (id),
  criterion VARCHAR(32) NOT NULL,
  score     INTEGER NOT NULL,
  PRIMARY KEY (rating, criterion)
);
INSERT INTO review_rating_score (rating, criterion, score)
SELECT id, 'ACCURACY', accuracy FROM review_rating
UNION ALL SELECT id, 'HELPFULNESS', helpfulness FROM review_rating
UNION ALL SELECT id, 'TONE', tone FROM review_rating
UNION ALL SELECT id, 'COMPLETENESS', completeness FROM review_rating
UNION ALL SELECT id, 'SAFETY', safety FROM review_rating;

ALTER TABLE review_rating DROP COLUMN accuracy;
ALTER TABLE review_rating DROP COLUMN helpfulness;
ALTER TABLE review_rating DROP COLUMN tone;
ALTER TABLE review_rating DROP COLUMN completeness;
ALTER TABLE review_rating DROP COLUMN safety;
