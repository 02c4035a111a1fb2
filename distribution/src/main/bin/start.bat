@echo off
rem Starts Hongping on Windows. It could not be tried on the machine it was written on: reports are welcome.
setlocal
chcp 65001 >nul
set "INSTALL=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%INSTALL%\jre\bin\java.exe" set "JAVA=%INSTALL%\jre\bin\java.exe"
if not defined HONGPING_HOME set "HONGPING_HOME=%INSTALL%\data"
set "COMMAND=%*"
if "%COMMAND%"=="" set "COMMAND=serve"
set "COMPILERS=-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1"
if "%COMMAND%"=="serve" set "COMPILERS=-XX:CICompilerCount=2 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
set "MEANS=-Xms32m -Xmx128m -Xmn24m"
if "%COMMAND%"=="serve" set "MEANS=-Xms64m -Xmx136m -Xmn32m"
"%JAVA%" -Xshare:auto -XX:+UseSerialGC %COMPILERS% %MEANS% -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Dfile.encoding=UTF-8 ^
  -Djava.awt.headless=true "-Dhongping.install=%INSTALL%" "-Dlogback.configurationFile=%INSTALL%\conf\logback.xml" ^
  -jar "%INSTALL%\lib\core-${project.version}.jar" %COMMAND%
if errorlevel 1 (
  echo.
  echo Hongping ended with an error. It needs Java 17 or newer.
  pause
)
endlocal
