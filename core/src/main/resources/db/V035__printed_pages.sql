-- Which page of the print a scanned page is, and of how many; null: printed without numbers, or confirmed by hand.
alter table form_scan_page add column sheet integer;
alter table form_scan_page add column sheets integer;
