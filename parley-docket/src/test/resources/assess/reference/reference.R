# Works out what CountRegressionReferenceTest compares with: Rscript reference.R series.txt > reference.txt
# Needs r-cran-mass, r-cran-sandwich. R 4.2.2, MASS 7.3-58.2, sandwich 3.0-2 were used.
suppressMessages({library(MASS); library(sandwich)})
options(digits = 15, warn = -1)
out <- function(series, what, values)
  cat(paste(series, what, paste(format(as.numeric(values), digits = 12, trim = TRUE), collapse = " "), sep = "\t"), "\n", sep = "")
tight <- glm.control(epsilon = 1e-14, maxit = 500)
for (line in strsplit(readLines(commandArgs(TRUE)[1]), "\t")) {
  name <- line[1]
  start <- as.integer(line[2])
  y <- as.numeric(strsplit(line[4], " ")[[1]])
  n <- length(y)
  exposure <- as.numeric(strsplit(line[3], " ")[[1]])
  if (length(exposure) == 1) exposure <- rep(1, n)
  time <- (1:n) - start
  after <- as.numeric(time >= 0)
  since <- after * time
  lag <- max(1, floor(4 * (n / 100)^(2 / 9)))
  told <- function(which, fit) {
    out(name, paste(which, "coefficients"), coef(fit))
    out(name, paste(which, "errors"), sqrt(diag(vcov(fit))))
    out(name, paste(which, "white"), sqrt(diag(vcovHC(fit, type = "HC0"))))
    out(name, paste(which, "white few"), sqrt(diag(vcovHC(fit, type = "HC1"))))
    out(name, paste(which, "newey west"), sqrt(diag(NeweyWest(fit, lag = lag, prewhite = FALSE, adjust = TRUE))))
    out(name, paste(which, "likelihood"), logLik(fit))
    out(name, paste(which, "pearson"), residuals(fit, "pearson")[c(1, n)])
  }
  poisson <- glm(y ~ time + after + since + offset(log(exposure)), family = "poisson", control = tight)
  told("poisson", poisson)
  mu <- fitted(poisson)
  out(name, "score test", sum((y - mu)^2 - y) / sqrt(2 * sum(mu^2)))
  level <- glm.nb(y ~ after + offset(log(exposure)), control = tight)
  told("level", level)
  out(name, "level theta", c(level$theta, level$SE.theta))
  full <- glm.nb(y ~ time + after + since + offset(log(exposure)), control = tight)
  told("full", full)
  out(name, "full theta", c(full$theta, full$SE.theta))
  r <- residuals(full, "pearson")
  out(name, "autocorrelation", acf(r, lag.max = 4, plot = FALSE)$acf[2:5])
  out(name, "ljung box", c(Box.test(r, 4, "Ljung-Box")$statistic, Box.test(r, 4, "Ljung-Box")$p.value))
  before <- sum(y[after == 0]); later <- sum(y[after == 1])
  exact <- poisson.test(c(later, before), c(sum(exposure[after == 1]), sum(exposure[after == 0])))
  out(name, "exact ratio", c(exact$estimate, exact$conf.int))
  # one break in the rate, each place as likely as the others: rates with gamma priors of shape 1/2, integrated out numerically
  mean <- sum(y) / sum(exposure)
  marginal <- function(count, width) {
    peak <- (count + 0.5) / (width + 0.5 / mean)
    height <- function(rate) count * log(rate) - rate * width + dgamma(rate, 0.5, 0.5 / mean, log = TRUE)
    if (count == 0) return(lgamma(0.5) - lgamma(0.5) + 0.5 * log(0.5 / mean) - 0.5 * log(width + 0.5 / mean))
    log(integrate(function(rate) exp(height(rate) - height(peak)), 0, peak + 60 * sqrt(peak / width),
      rel.tol = 1e-10, subdivisions = 2000)$value) + height(peak)
  }
  one <- sapply(1:(n - 1), function(k) marginal(sum(y[1:k]), sum(exposure[1:k])) +
    marginal(sum(y[(k + 1):n]), sum(exposure[(k + 1):n])))
  none <- marginal(sum(y), sum(exposure))
  top <- max(one, none)
  places <- exp(one - top) / (n - 1)
  out(name, "break", c(which.max(one), max(places) / sum(places), sum(places) / (sum(places) + exp(none - top))))
}
