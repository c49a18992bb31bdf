# Makes series.txt: Rscript make-series.R ucdp-ged.csv > series.txt
# The real series are counts of rows of UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset, CC BY 4.0);
# the made ones are drawn here. A line is: name, cell at which the conduct begins (the first is 1), exposure ("1" or one a
# cell), counts. Fields are parted by tabs, numbers by blanks.
ged <- read.csv(commandArgs(TRUE)[1], encoding = "UTF-8")
ged$date <- as.Date(ged$date_start)
exact <- ged[ged$date_prec == 1 & ged$date_start == ged$date_end, ]
line <- function(name, start, exposure, counts)
  cat(paste(name, start, paste(exposure, collapse = " "), paste(counts, collapse = " "), sep = "\t"), "\n", sep = "")
cells <- function(rows, from, days, n, weight = rep(1, nrow(rows))) {
  at <- as.integer(rows$date - as.Date(from)) %/% days + 1
  keep <- at >= 1 & at <= n
  as.integer(tapply(c(weight[keep], rep(0, n)), c(at[keep], 1:n), sum))
}
mahdi <- exact[grepl("Mahdi", exact$dyad_name) & grepl("Baghd", exact$adm_1), ]
all <- exact
line("mahdi-baghdad-daily", 47, "1", cells(mahdi, "2008-03-25", 1, 78))
line("mahdi-baghdad-weekly", 14, "1", cells(mahdi, as.Date("2008-05-10") - 13 * 7, 7, 26))
line("iraq-daily", 31, "1", cells(all, "2007-04-28", 1, 60))
line("iraq-weekly", 27, "1", cells(all, as.Date("2007-05-28") - 26 * 7, 7, 52))
line("iraq-weekly-deaths", 27, "1", cells(all, as.Date("2007-05-28") - 26 * 7, 7, 52, all$best))
line("iraq-four-weeks", 20, "1", cells(all, as.Date("2007-05-28") - 19 * 28, 28, 40))
set.seed(20080510)
line("made-poisson", 21, "1", rpois(40, rep(c(9, 5), each = 20)))
line("made-burst", 31, "1", rnbinom(60, mu = 6 * exp(arima.sim(list(ar = 0.6), 60, sd = 0.5)), size = 3))
line("made-trend", 41, "1", rnbinom(70, mu = exp(3 - 0.03 * (1:70)), size = 4))
line("made-sparse", 53, "1", rnbinom(104, mu = rep(c(0.4, 0.15), each = 52), size = 0.6))
line("made-large", 53, "1", rnbinom(104, mu = rep(c(220, 90), each = 52), size = 5))
exposure <- round(runif(48, 0.2, 2), 3)
line("made-exposure", 25, exposure, rnbinom(48, mu = exposure * rep(c(14, 8), each = 24), size = 6))
line("made-slope", 31, "1", rnbinom(60, mu = exp(2.5 - 0.06 * pmax(0, (1:60) - 30)), size = 8))
line("made-rise", 16, "1", rnbinom(30, mu = rep(c(4, 11), each = 15), size = 2))
