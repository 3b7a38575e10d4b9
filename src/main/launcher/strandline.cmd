@echo off
rem Runs the jar beside this script, from any directory. What STRANDLINE_JAVA_OPTIONS holds
rem comes later and wins, such as -Xmx2g for a large dataset.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" where java >nul 2>nul || (
  echo strandline: there is no Java; install Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx1g -Djava.awt.headless=true ^
  %STRANDLINE_JAVA_OPTIONS% -cp "%~dp0strandline.jar" strandline.cli.Main %*
exit /b %ERRORLEVEL%
